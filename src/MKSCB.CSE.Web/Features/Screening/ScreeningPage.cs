using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Everything answered so far, with a way to change each part of it.</summary>
public sealed record ScreeningPage
{
    public required string Reference { get; init; }
    public required DateTime BegunAt { get; init; }
    public ScreenedChild? About { get; init; }
    public ScreeningVoice? Voice { get; init; }
    public ScreeningSharing? Sharing { get; init; }
    public ScreeningJudgement? Judgement { get; init; }
    public required InstrumentDefinition Instrument { get; init; }
    public required IReadOnlyList<ScreeningAnswer> Answers { get; init; }

    /// <summary>The name of the locality the child lives in.</summary>
    public string? Place { get; init; }

    public static ScreeningPage Of(ScreeningSubmission screening, string? place) => new()
    {
        Reference = screening.Reference,
        BegunAt = screening.BegunAt,
        About = screening.About,
        Voice = screening.Voice,
        Sharing = screening.Sharing,
        Judgement = screening.Judgement,
        Instrument = screening.InstrumentVersion!.Definition(),
        Answers = [.. screening.Answers],
        Place = place,
    };

    /// <summary>The page to change a part on, which comes back to checking.</summary>
    public string Change(string step) => $"{Steps.At(Reference, step)}?from={Steps.Check}";
}
