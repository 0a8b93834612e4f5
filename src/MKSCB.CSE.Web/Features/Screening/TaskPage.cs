using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>A draft's list of pages with how far each has got.</summary>
public sealed record TaskPage(string Reference, string InstrumentTitle, bool InstrumentIsDraft, DateTime SavedAt, IReadOnlyList<TaskRow> Seen, IReadOnlyList<TaskRow> Rest, IReadOnlyList<TaskRow> Send)
{
    public static TaskPage Of(ScreeningSubmission screening)
    {
        var instrument = screening.InstrumentVersion!.Definition();
        var missing = screening.Missing();
        TaskRow Row(string text, string step, bool begun, ScreeningPart part, string? hint = null) =>
            new(text, Steps.At(screening.Reference, step), !begun ? TaskState.NotStarted : missing.Any(m => m.Part == part) ? TaskState.InProgress : TaskState.Completed, hint);

        return new TaskPage(
            screening.Reference,
            instrument.Title,
            instrument.Status == InstrumentStatus.Draft,
            screening.SavedAt,
            [Row("About the child", Steps.About, screening.About != null, ScreeningPart.About), .. instrument.Sections.Select(s => SectionRow(screening, s))],
            [
                Row("The child's voice, strengths and family", Steps.Voice, screening.Voice != null, ScreeningPart.Voice),
                Row("Sharing and consent", Steps.Sharing, screening.Sharing != null, ScreeningPart.Sharing),
                Row("Your judgement", Steps.Judgement, screening.Judgement != null, ScreeningPart.Judgement),
            ],
            [
                new("What the tool makes of it", screening.HasJudged ? Steps.At(screening.Reference, Steps.Result) : null, screening.HasJudged ? TaskState.NotStarted : TaskState.CannotStart, screening.HasJudged ? null : "Shown once you have given your own judgement"),
                new("Check your answers and send", Steps.At(screening.Reference, Steps.Check), TaskState.NotStarted, missing.Count == 0 ? null : $"{Say.Count(missing.Count, "answer")} still needed"),
            ]);
    }

    private static TaskRow SectionRow(ScreeningSubmission screening, InstrumentSection section)
    {
        var codes = section.Items.Select(i => i.Code).ToHashSet();
        var answered = screening.Answers.Count(a => codes.Contains(a.ItemCode) && a.Value != AnswerValue.NotAsked);
        var state = answered == 0 ? TaskState.NotStarted : answered < codes.Count ? TaskState.InProgress : TaskState.Completed;
        return new TaskRow(section.Title, Steps.At(screening.Reference, Steps.Section(section.Code)), state, answered > 0 && answered < codes.Count ? $"{answered} of {codes.Count} answered" : null);
    }
}
