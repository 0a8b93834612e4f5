using FluentValidation;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>The child's voice, strengths, and what parents or carers think.</summary>
public sealed class VoiceForm : PageForm
{
    public YesNoNotKnown? Disclosure { get; set; }
    public string? ChildsWords { get; set; }
    public string? WhyNoVoice { get; set; }
    public string? Strengths { get; set; }
    public string? WhyNoStrengths { get; set; }
    public string? ParentsView { get; set; }
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
