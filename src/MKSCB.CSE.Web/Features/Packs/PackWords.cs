using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Interventions;
using MKSCB.CSE.Web.Features.Meetings;
using MKSCB.CSE.Web.Features.Returns;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Packs;

/// <summary>One row of what a pack says of a child.</summary>
public sealed record PackRow(string Title, IReadOnlyList<string> Lines, bool IsNew);

/// <summary>A pack in words, the same on the screen, on paper and in Word.</summary>
public static class PackWords
{
    public const string NoPdf = "PDF is not set up here. Use print or Word.";

    /// <summary>The same for every reader, so that it tells nobody of an item that is not in their copy.</summary>
    public const string Rule = "Each copy holds what its reader may read. An item about somebody they have a conflict of interest with is not in it, and what they may no longer read is not shown. "
        + "What is written about a child can be read until 28 days after the meeting.";

    public const string ForItems = "You are asked to this meeting for single items, so your copy holds those. What other agencies returned is not in it, nor the child’s record unless you work with the child.";

    public static string Of(PackState state) => state switch
    {
        PackState.Superseded => "A later version was circulated",
        _ => state.ToString(),
    };

    public static string Of(PackSections section) => section switch
    {
        PackSections.Summary => "What is known: level, since when and why",
        PackSections.Screening => "The latest screening, in short",
        PackSections.Returns => "What agencies returned",
        PackSections.Actions => "Open actions, with what they changed",
        PackSections.Missing => "Missing episodes of the last six months",
        PackSections.Intervention => "Intensive intervention",
        PackSections.LastDecision => "The last decision of this meeting",
        _ => "The agenda, with reasons",
    };

    public static IReadOnlyList<PackSections> Choosable { get; } = [.. Enum.GetValues<PackSections>().Where(s => s is not (PackSections.None or PackSections.All))];

    public static IReadOnlyList<Choice> Sections { get; } = [.. Choosable.Select(s => new Choice(s.ToString(), Of(s)))];

    public static IEnumerable<PackSections> In(PackSections sections) => Choosable.Where(s => sections.HasFlag(s));

    public static string Title(PackHead head) => $"{head.Body}: pack for {Say.Date(head.StartsAt)}";

    public static string When(PackHead head) => $"{LondonTime.DateOf(head.StartsAt).DayOfWeek} {Say.Date(head.StartsAt)}, {Say.Time(head.StartsAt)} to {Say.Time(head.EndsAt)}{(head.Place.Length == 0 ? "" : ", " + head.Place)}.";

    public static string Title(PackItem item) => item.Reference == null ? $"{MeetingWords.Of(item.Subject)}: {item.Title}" : $"{item.Reference}, {item.Name}";

    /// <summary>What is left out of this copy, in words; of whom and by which agency is not said. Null when nothing is.</summary>
    public static string? LeftOut(PackText text) => text.LeftOut switch
    {
        0 => null,
        1 => "Parts of one agency’s return are restricted to named roles, and are not in this copy.",
        var many => $"Parts of {many} agencies’ returns are restricted to named roles, and are not in this copy.",
    };

    /// <summary>What the pack says of an item, in the order it is read.</summary>
    public static IReadOnlyList<PackRow> Rows(PackEntry entry)
    {
        List<PackRow> rows = [];
        void Add(PackPartKind kind, string title, IEnumerable<string>? lines)
        {
            if (lines != null)
            {
                rows.Add(new PackRow(title, [.. lines], entry.New.Contains(kind)));
            }
        }

        Add(PackPartKind.Item, "Why it is on the agenda", entry.Item.Reasons);
        Add(PackPartKind.Summary, "What is known", entry.Summary is { } known ? Lines(known) : null);
        Add(PackPartKind.Screening, "Latest screening", entry.Screening is { } screening ? Lines(screening) : null);
        Add(PackPartKind.Missing, "Missing, last six months", entry.Missing?.Episodes.Select(Line).DefaultIfEmpty("None recorded"));
        Add(PackPartKind.Intervention, "Intensive intervention", entry.Intervention is { } i ? [$"{InterventionWords.Of(i.State)}, {i.Agency}. Referred on {Say.Date(i.ReferredAt)}."] : null);
        Add(PackPartKind.LastDecision, "Last decision", entry.Last is { } last ? Lines(last) : null);
        Add(PackPartKind.Returns, "What agencies returned", entry.Returns?.All.Select(Line).DefaultIfEmpty("No agency has been asked yet"));
        Add(PackPartKind.Restricted, "Restricted parts", entry.Restricted.Count == 0 ? null : entry.Restricted.Select(r => $"{r.Agency}. Only for: {ReturnWords.Of(r.Readers)}. {r.Text}"));
        Add(PackPartKind.Actions, "Open actions", entry.Actions?.All.SelectMany(Lines).DefaultIfEmpty("None"));
        return rows;
    }

    private static IEnumerable<string> Lines(PackSummary known)
    {
        yield return known.Born is { } born ? $"Born {Say.Date(born)}." : "Date of birth not known.";
        yield return $"Level: {MeetingWords.Of(known.Level)}{(known.Since is { } since ? $", since {Say.Date(since)}" : "")}. {known.Why}";
        if (known.LookAgainOn is { } day)
        {
            yield return $"To be looked at again by {Say.Date(day)}.";
        }
    }

    private static IEnumerable<string> Lines(PackScreening screening)
    {
        yield return $"{screening.Instrument}, {screening.Agency}, {Say.Date(screening.At)}. {(screening.Found == null ? "" : $"The tool found: {screening.Found}. ")}Judged: {screening.Judged?.InWords() ?? "no level"}.";
        yield return screening.Signs.Count == 0 ? "No sign was seen." : $"{Say.Count(screening.Signs.Count, "sign")} seen or possible:";
        foreach (var sign in screening.Signs)
        {
            yield return sign;
        }
    }

    private static IEnumerable<string> Lines(PackLast last)
    {
        yield return $"{Say.Date(last.At)}: {last.Decision ?? "No decision is recorded."}";
        if (last.NextReviewOn is { } review)
        {
            yield return $"To be looked at again by {Say.Date(review)}.";
        }
        else if (last.EndedBecause != null)
        {
            yield return last.EndedBecause;
        }
    }

    private static IEnumerable<string> Lines(PackAction action)
    {
        yield return $"{action.Text} {action.Owner}, {action.OwnerAgency}, by {Say.Date(action.DueOn)}{(action.Overdue ? ": overdue" : "")}.";
        foreach (var changed in action.Changed)
        {
            yield return $"What it changed: {changed}";
        }
    }

    private static string Line(PackEpisode episode) =>
        $"{episode.Category.InWords()}: {Say.DateTime(episode.From)}{(episode.To is { } to ? $" to {Say.DateTime(to)}" : ", not back when this was written")}";

    private static string Line(PackReturn row) => $"{row.Agency}: {ReturnWords.Of(row.State, row.Missing)}{(row.Late ? ", late" : "")}{(row.Text == null ? "" : ". " + row.Text)}";
}
