using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Packs;

/// <summary>What a pack holds and who gets it.</summary>
public sealed record PackForm
{
    [Asks("What should it hold of each child?")]
    public List<PackSections>? Sections { get; init; }

    [Asks("Who gets it?")]
    public List<Guid>? Recipients { get; init; }

    [Asks("Note to everybody who gets it (optional)")]
    public string? Note { get; init; }

    [Asks("What is new in this version?")]
    public string? WhatIsNew { get; init; }

    /// <summary>Of the draft the page showed; null when there was none yet.</summary>
    public long? Version { get; init; }

    [BindNever, ValidateNever]
    public PackPage? Page { get; init; }

    public int Number => Page?.Draft?.Number ?? (Page?.Versions.Count > 0 ? Page.Versions[0].Number + 1 : 1);

    public PackChoice Choice() => new((Sections ?? []).Aggregate(PackSections.None, (all, one) => all | one), Empty(Note), Empty(WhatIsNew));

    /// <summary>The draft as it stands; else what the last version chose; else everything, to everybody who sits on the body.</summary>
    public static PackForm Of(PackPage page)
    {
        var from = page.Draft ?? (page.Versions.Count > 0 ? page.Versions[0] : null);
        return new PackForm
        {
            Page = page,
            Sections = [.. PackWords.In(from?.Sections ?? PackSections.All)],
            Recipients = from == null ? [.. page.Candidates.Where(c => c.IsWhole).Select(c => c.AccountId)] : [.. from.Recipients],
            Note = from?.Note,
            WhatIsNew = page.Draft?.WhatIsNew,
            Version = page.Draft?.Seen,
        };
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public sealed class Validator : AbstractValidator<PackForm>
    {
        public Validator()
        {
            RuleForEach(f => f.Sections).Must(s => PackWords.Choosable.Contains(s)).OverridePropertyName(nameof(Sections)).WithMessage("Choose from the parts offered");
            RuleFor(f => f.Recipients).NotEmpty().WithMessage("Choose at least one person who gets the pack");
            RuleFor(f => f.Note).MaximumLength(MeetingPack.NoteLength).WithMessage($"The note must be {MeetingPack.NoteLength} characters or fewer");
            RuleFor(f => f.WhatIsNew).MaximumLength(MeetingPack.WhatIsNewLength).WithMessage($"What is new must be {MeetingPack.WhatIsNewLength} characters or fewer");
        }
    }
}

/// <summary>Sends the draft out, as it was shown.</summary>
public sealed record CirculateForm
{
    public long? Version { get; init; }
}
