using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Screening;

/// <summary>The child's voice, the strengths around the child and what parents or carers say. Each is given, or the reason why not.</summary>
public sealed record ScreeningVoice : IAudited
{
    public const int TextLength = 4000;
    public const int ReasonLength = 500;

    public Guid ScreeningId { get; init; }

    /// <summary>The child's own words. Never corrected, never hinted at.</summary>
    public string? ChildsWords { get; init; }
    public string? WhyNoVoice { get; init; }

    /// <summary>The child has said that exploitation happened.</summary>
    public YesNoNotKnown? Disclosure { get; init; }
    public string? Strengths { get; init; }
    public string? WhyNoStrengths { get; init; }
    public string? ParentsView { get; init; }
    public string? WhyNoParentsView { get; init; }

    public string AuditStream => $"screening:{ScreeningId}";
}
