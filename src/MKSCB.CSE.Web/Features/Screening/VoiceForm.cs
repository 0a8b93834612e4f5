using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>The child's voice, strengths, and what parents or carers think.</summary>
public sealed class VoiceForm : PageForm
{
    [Asks("Has the child told anyone that they have been exploited or abused?")]
    public YesNoNotKnown? Disclosure { get; set; }

    [Asks("What has the child said or shown, in their own words?")]
    public string? ChildsWords { get; set; }

    [Asks("If it is not here, say why")]
    public string? WhyNoVoice { get; set; }

    [Asks("What keeps this child safe? Who and what is strong around them?")]
    public string? Strengths { get; set; }

    [Asks("If you cannot say, say why")]
    public string? WhyNoStrengths { get; set; }

    [Asks("What do the parents or carers think?")]
    public string? ParentsView { get; set; }

    [Asks("If it is not here, say why")]
    public string? WhyNoParentsView { get; set; }

    public static VoiceForm Of(ScreeningVoice? voice) => new()
    {
        Disclosure = voice?.Disclosure,
        ChildsWords = voice?.ChildsWords,
        WhyNoVoice = voice?.WhyNoVoice,
        Strengths = voice?.Strengths,
        WhyNoStrengths = voice?.WhyNoStrengths,
        ParentsView = voice?.ParentsView,
        WhyNoParentsView = voice?.WhyNoParentsView,
    };

    public ScreeningVoice ToVoice() => new()
    {
        Disclosure = Disclosure,
        ChildsWords = ChildsWords,
        WhyNoVoice = WhyNoVoice,
        Strengths = Strengths,
        WhyNoStrengths = WhyNoStrengths,
        ParentsView = ParentsView,
        WhyNoParentsView = WhyNoParentsView,
    };
}

public sealed class VoiceFormRules : AbstractValidator<VoiceForm>
{
    public VoiceFormRules()
    {
        RuleFor(f => f.ChildsWords).MaximumLength(ScreeningVoice.TextLength).WithMessage(Too("What the child has said", ScreeningVoice.TextLength));
        RuleFor(f => f.WhyNoVoice).MaximumLength(ScreeningVoice.ReasonLength).WithMessage(Too("Why the child's voice is not here", ScreeningVoice.ReasonLength));
        RuleFor(f => f.Strengths).MaximumLength(ScreeningVoice.TextLength).WithMessage(Too("What keeps the child safe", ScreeningVoice.TextLength));
        RuleFor(f => f.WhyNoStrengths).MaximumLength(ScreeningVoice.ReasonLength).WithMessage(Too("Why strengths are not here", ScreeningVoice.ReasonLength));
        RuleFor(f => f.ParentsView).MaximumLength(ScreeningVoice.TextLength).WithMessage(Too("What the parents or carers think", ScreeningVoice.TextLength));
        RuleFor(f => f.WhyNoParentsView).MaximumLength(ScreeningVoice.ReasonLength).WithMessage(Too("Why their view is not here", ScreeningVoice.ReasonLength));
    }

    private static string Too(string field, int length) => $"{field} must be {length:N0} characters or fewer";
}
