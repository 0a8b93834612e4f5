using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Where a screening stands, as its author reads it: in words, with what happens next and by when.</summary>
/// <param name="Word">The state in two or three words.</param>
/// <param name="Sentence">What it means and what comes next.</param>
/// <param name="Colour">Beside the word, never instead of it.</param>
public sealed record Status(string Word, string Sentence, string? Colour)
{
    public static Status Of(ScreeningState state, DateTime? sentAt, CountersignState countersign, WorkingDays days, DateTime now)
    {
        var by = sentAt is { } sent ? days.DecisionDue(sent) : now;
        var waits = countersign == CountersignState.Awaiting ? " The lower level also waits for your agency lead's countersignature; this holds nothing up." : "";
        return state switch
        {
            ScreeningState.Draft => new("Draft", "Only you can see it. It has not been sent.", "blue"),
            ScreeningState.Submitted or ScreeningState.Acknowledged when now > by => new("Decision overdue", $"Triage was to decide by {Say.DateTime(by)}. Telephone them and ask.{waits}", "red"),
            ScreeningState.Submitted => new("Sent", $"Triage decides by {Say.DateTime(by)}.{waits}", "teal"),
            ScreeningState.Acknowledged => new("With triage", $"Triage has read it and decides by {Say.DateTime(by)}.{waits}", "teal"),
            ScreeningState.ReturnedForInformation => new("Question for you", "Triage has asked you something. Answer it so that they can decide.", "orange"),
            ScreeningState.Triaged => new("Decided", "Triage has decided. See what they say, and what they ask of you.", "green"),
            ScreeningState.Superseded => new("Replaced", "A later screening of this child stands in its place.", "grey"),
            _ => new("Withdrawn", "It was withdrawn. It is kept.", "grey"),
        };
    }
}
