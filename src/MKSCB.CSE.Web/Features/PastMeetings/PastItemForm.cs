using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.PastMeetings;

/// <summary>One action as it was agreed then: still open, or ended with what showed it.</summary>
public sealed class PastActionForm
{
    [DisplayName("What was to be done")]
    public string? Text { get; set; }

    public string? Owner { get; set; }

    public string? Agency { get; set; }

    public DateOnly? Due { get; set; }

    public string? Outcome { get; set; }

    internal bool IsEmpty => Text == null && Owner == null && Agency == null && Due == null && Outcome == null;
}

/// <summary>What a past meeting recorded of one child.</summary>
public sealed class PastItemForm
{
    public const int MostActions = 15;
    public const int ReasonLength = 500;
    public const int DecisionLength = 1400;

    private const string Because = "Considered because: ";
    private const string Decided = "\nDecided: ";

    public string? Reference { get; set; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    public string? Locality { get; set; }

    public string? Reason { get; set; }

    public string? Decision { get; set; }

    public string? Level { get; set; }

    [DisplayName("Next review")]
    public DateOnly? NextReview { get; set; }

    public string? Ended { get; set; }

    public List<PastActionForm> Actions { get; set; } = [new()];

    /// <summary>The meeting it belongs to.</summary>
    [BindNever, ValidateNever]
    public EnteredMeeting? Of { get; internal set; }

    /// <summary>The other children entered so far.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<EnteredItem> Others { get; internal set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Localities { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Agencies { get; set; } = [];

    /// <summary>As lines of a list: the first with the child and what was decided, each further action on a line of its own.</summary>
    internal IReadOnlyList<HistoryCells> Cells(DateOnly day, int from)
    {
        var actions = Actions.Where(a => !a.IsEmpty).ToList();
        return [.. Enumerable.Range(0, Math.Max(1, actions.Count)).Select(n => new HistoryCells(from + n, Line(day, n == 0, actions.ElementAtOrDefault(n))))];
    }

    private Dictionary<string, string> Line(DateOnly day, bool first, PastActionForm? action)
    {
        (HistoryColumn Column, string? Text)[] cells =
        [
            (HistoryColumns.MeetingDate, Written(day)),
            (HistoryColumns.Reference, Reference),
            (HistoryColumns.GivenName, GivenName),
            (HistoryColumns.FamilyName, FamilyName),
            (HistoryColumns.DateOfBirth, Written(DateOfBirth)),
            (HistoryColumns.Locality, Locality),
            (HistoryColumns.Level, first ? Level : null),
            (HistoryColumns.Discussion, first ? $"{Because}{Reason}{Decided}{Decision}" : null),
            (HistoryColumns.NextReview, first ? Written(NextReview) : null),
            (HistoryColumns.Ended, first ? Ended : null),
            (HistoryColumns.Action, action?.Text),
            (HistoryColumns.Owner, action?.Owner),
            (HistoryColumns.OwnerAgency, action?.Agency),
            (HistoryColumns.Due, Written(action?.Due)),
            (HistoryColumns.Outcome, action?.Outcome),
        ];
        return cells.Where(c => !string.IsNullOrWhiteSpace(c.Text)).ToDictionary(c => c.Column.Name, c => c.Text!);
    }

    /// <summary>What was entered, to be changed before it is written.</summary>
    internal static PastItemForm Entered(IReadOnlyList<HistoryEntry> entries, IReadOnlyDictionary<Guid, string> agencyCodes)
    {
        var first = entries[0];
        var said = (first.Discussion ?? "").Split(Decided, 2);
        return new PastItemForm
        {
            Reference = first.Reference,
            GivenName = first.GivenName,
            FamilyName = first.FamilyName,
            DateOfBirth = first.DateOfBirth,
            Locality = first.LocalityCode,
            Reason = said[0].StartsWith(Because, StringComparison.Ordinal) ? said[0][Because.Length..] : said[0],
            Decision = said.ElementAtOrDefault(1),
            Level = first.Level,
            NextReview = first.NextReview,
            Ended = first.Ended,
            Actions = [.. entries.Select(e => e.Action).OfType<HistoryAction>().Select(a => new PastActionForm { Text = a.Text, Owner = a.Owner, Agency = agencyCodes.GetValueOrDefault(a.AgencyId), Due = a.Due, Outcome = a.Outcome }).DefaultIfEmpty(new PastActionForm())],
        };
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
