using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Shared;

/// <summary>
/// A screening whole, as <c>_Submission</c> shows it to its author, the agency's lead and triage alike: always on the
/// version of the tool it was made with.
/// </summary>
/// <param name="Submission">With its narrative parts.</param>
/// <param name="Instrument">The version it stands on.</param>
/// <param name="Answers">By item code; an item without one was not asked.</param>
/// <param name="Locality">The locality's name, where it is known.</param>
public sealed record SubmissionView(
    ScreeningSubmission Submission,
    InstrumentDefinition Instrument,
    IReadOnlyDictionary<string, ScreeningAnswer> Answers,
    string? Locality = null)
{
    /// <summary>Leads from a part ("about", "voice", "section/a") to the page it is changed on; null once it was sent, as nothing changes after that.</summary>
    public Func<string, string>? Change { get; init; }

    /// <summary>The heading over a part.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="part">The step of the form it is filled in on.</param>
    public PartHeading Heading(string text, string part) => new(text, Change?.Invoke(part));

    private int Items => Instrument.Sections.Sum(section => section.Items.Count);

    /// <summary>"2 of 30 indicators not known, 5 not asked": not known is not no, so it is always said.</summary>
    public string Unknowns(ScreeningResult result) => $"{result.NotKnown} of {Items} indicators not known, {result.NotAsked} not asked";

    /// <summary>Date of birth with the age on the day it was sent, which is the age the tool used.</summary>
    public string Born => (Submission.About?.DateOfBirth, Submission.About?.ApproximateAge) switch
    {
        ({ } born, _) => $"{Say.Date(born)} (aged {Submission.About!.AgeOn(LondonTime.DateOf(Submission.SubmittedAt ?? Submission.SavedAt))} on the day of screening)",
        (_, { } about) => $"Not known; about {about}",
        _ => "Not known",
    };

    public AnswerValue ValueOf(InstrumentItem item) => Answers.TryGetValue(item.Code, out var answer) ? answer.Value : AnswerValue.NotAsked;

    /// <summary>What was answered in a section, apart from what was answered no or not asked.</summary>
    public IReadOnlyList<(InstrumentItem Item, ScreeningAnswer Answer)> Told(InstrumentSection section) =>
        [.. section.Items.Where(item => !IsQuiet(ValueOf(item))).Select(item => (item, Answers[item.Code]))];

    /// <summary>What was answered no or not asked, over all sections.</summary>
    public IReadOnlyList<(InstrumentItem Item, AnswerValue Value)> Quiet() =>
        [.. Instrument.AllItems().Select(x => (x.Item, Value: ValueOf(x.Item))).Where(x => IsQuiet(x.Value))];

    /// <summary>When it was seen, in the tool's own words for its windows; empty when no window was given.</summary>
    public static string When(InstrumentSection section, ScreeningAnswer answer)
    {
        var windows = answer.WindowList().Select(w => section.Windows.FirstOrDefault(own => own.Window == w)?.Label ?? w.InWords()).ToList();
        return windows.Count == 0 ? "" : $" ({string.Join("; ", windows)})";
    }

    /// <summary>Every indicator of a section, those not asked first, so that they are seen before it is sent.</summary>
    public IEnumerable<(InstrumentItem Item, ScreeningAnswer? Answer)> All(InstrumentSection section) =>
        section.Items.Select(item => (item, Answers.GetValueOrDefault(item.Code))).OrderBy(x => ValueOf(x.item) == AnswerValue.NotAsked ? 0 : 1);

    private static bool IsQuiet(AnswerValue value) => value is AnswerValue.No or AnswerValue.None or AnswerValue.NotAsked;
}

/// <summary>A heading over one part (<c>_PartHeading</c>), with where it is changed while it can be.</summary>
public sealed record PartHeading(string Text, string? Change);

/// <summary>What was answered to one indicator (<c>_SubmissionAnswer</c>): value, when, how strong, from where, what.</summary>
public sealed record AnswerRow(InstrumentSection Section, InstrumentItem Item, ScreeningAnswer Answer);
