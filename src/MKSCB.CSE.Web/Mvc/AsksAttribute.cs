using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>
/// The words a page asks for this field in. They stand on the form, so that the page itself and every page that shows back what was typed
/// say the same. Not a display name: messages put that into sentences, where a question does not fit.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsksAttribute(string words) : Attribute
{
    public string Words => words;

    /// <summary>Null when the field has none.</summary>
    public static string? Of(ModelMetadata? metadata) =>
        (metadata as DefaultModelMetadata)?.Attributes.PropertyAttributes?.OfType<AsksAttribute>().FirstOrDefault()?.Words;
}
