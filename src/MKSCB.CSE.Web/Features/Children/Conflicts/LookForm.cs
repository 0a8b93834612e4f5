using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Web.Features.Children.Conflicts;

public enum MatchAnswer
{
    KeepOut,
    NoConflict,
}

/// <summary>Somebody looks at what the service found, and says what it means.</summary>
public sealed class LookForm : ChildForm
{
    public MatchAnswer? Answer { get; set; }

    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public ConflictToLookAt? Found { get; set; }

    internal static async Task<ConflictToLookAt?> FindAsync(CaseRecords records, string reference, Guid person, CancellationToken cancel)
    {
        var child = await records.Children.Where(c => c.Reference == reference).Select(c => c.Id).FirstOrDefaultAsync(cancel);
        return await records.KeptOutUnseen.FirstOrDefaultAsync(c => c.ChildId == child && c.AccountId == person, cancel)
            ?? await records.SameSurnames.FirstOrDefaultAsync(c => c.ChildId == child && c.AccountId == person, cancel);
    }
}

public sealed class LookFormRules : AbstractValidator<LookForm>
{
    public LookFormRules()
    {
        RuleFor(f => f.Answer).NotNull().WithMessage("Choose whether this person must be kept out").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Reason).IsConflictReason("Say what you know, and from whom");
    }
}
