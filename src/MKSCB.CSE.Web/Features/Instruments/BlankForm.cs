using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>A section as a table of boxes to tick: code, item, one column per time or answer.</summary>
public sealed record BlankSection(string Title, IReadOnlyList<string> Headings, IReadOnlyList<InstrumentItem> Items);

/// <summary>What stands on a blank form, printed or in Word: one source for both.</summary>
public static class BlankForm
{
    public const string Emergency = "If a child is in immediate danger call 999. Never let this form delay a call.";

    public static IReadOnlyList<string> Lines { get; } =
        ["Child's name and other names used", "Date of birth", "Address", "Completed by (name, role, agency)", "Date", "Who has contributed"];

    public static IReadOnlyList<BlankSection> Of(InstrumentDefinition definition) =>
        [.. definition.Sections.Select(s => new BlankSection(s.Title, ["Code", s.Help ?? "Item", .. Boxes(s)], s.Items))];

    /// <summary>What is asked in words after the tables; the practitioner's judgement stands before any score.</summary>
    public static IReadOnlyList<string> Questions(InstrumentDefinition definition) =>
    [
        .. definition.VoicePrompts.Count > 0 ? definition.VoicePrompts : ["What does the child say, in their own words?"],
        "What do the parents or carers say?",
        "What is working well, and who protects the child?",
        "Your judgement of the level of risk, and why",
        "What needs to happen next, and by when?",
    ];

    private static IEnumerable<string> Boxes(InstrumentSection section) => section.Windows.Count > 1
        ? section.Windows.Select(w => $"Yes: {w.Label}").Concat(["No", "Possible", "Not known"])
        : AnswerCheck.Offered(section.Scale).Select(a => a.InWords());
}
