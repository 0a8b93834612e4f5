using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>A form about one child: its own fields are posted, the heading it stands under never is.</summary>
public abstract class ChildForm
{
    [BindNever, ValidateNever]
    public ChildHeading? Child { get; set; }
}

/// <summary>A form that changes what is already there: <see cref="Version"/> is what its page showed.</summary>
public abstract class ChildEditForm : ChildForm
{
    public long? Version { get; set; }
}
