using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>An action of this meeting about the child, as the group looks at it.</summary>
public sealed record RecordAction
{
    public required Guid Id { get; init; }

    public required string Text { get; init; }

    public required string OwnerName { get; init; }

    public required string OwnerAgency { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly? PromisedOn { get; init; }

    public required DateTime AgreedAt { get; init; }

    public required DateTime? Ended { get; init; }

    public required ActionEnd? EndedAs { get; init; }

    public required string? Outcome { get; init; }

    /// <summary>What this meeting heard that it changed for the child.</summary>
    public required IReadOnlyList<string> Changed { get; init; }
}

/// <summary>What the same meeting decided the last time it discussed the child.</summary>
public sealed record LastTime(DateTime At, string? Decision, DateOnly? NextReviewOn, string? EndedBecause);

/// <summary>An agency that did not agree.</summary>
public sealed record DissentRow(string Agency, string SpokenBy, string Text);

/// <summary>One item of a meeting as it is recorded: what is known beside it, and the items before and after that this reader may see.</summary>
public sealed record RecordPage(AgendaPage Agenda, AgendaRow Item)
{
    public bool CanWrite { get; init; }

    public string? WrittenBy { get; init; }

    public DateTime? WrittenAt { get; init; }

    public bool ClockRuns { get; init; }

    public TimeSpan Spent { get; init; }

    public LastTime? Last { get; init; }

    /// <summary>The child's last intensive intervention: what became of a referral the meeting made.</summary>
    public InterventionInBrief? Intervention { get; init; }

    public IReadOnlyList<RecordAction> Actions { get; init; } = [];

    public IReadOnlyList<DissentRow> Dissents { get; init; } = [];

    public IReadOnlyList<TagHelpers.Choice> Agencies { get; init; } = [];

    public AgendaRow? Before { get; init; }

    public AgendaRow? After { get; init; }

    public bool HasSteps => Before != null || After != null || (CanWrite && InSession);

    public bool InSession => Agenda.State == MeetingState.InSession;

    public bool IsDiscussed => Item.State == AgendaItemState.Discussed;

    public string Address => AddressOf(Item);

    public string Title => $"{Item.Called}: item {Item.Number} of {Agenda.On.Count}";

    public string AddressOf(AgendaRow item) => $"/meetings/{Agenda.Id}/items/{item.Id}/record";

    /// <summary>
    /// Null when the meeting has not begun, or this reader may not see the item: notes about a child close with the child's record.
    /// A fixed number of statements. Before, after and the numbering hold only what the reader may see.
    /// </summary>
    public static async Task<(RecordPage Page, RecordForm Form)?> LoadAsync(RecordSources from, Guid id, Guid itemId, DateTime now, CancellationToken cancel)
    {
        var records = from.Records;
        if (await AgendaPage.LoadAsync(records, from.Who, id, cancel) is not { State: MeetingState.InSession or MeetingState.MinutesDraft or MeetingState.MinutesApproved or MeetingState.Amended } agenda)
        {
            return null;
        }

        var open = (await records.Children.Where(c => c.AgendaItems.Any(i => i.MeetingId == id)).Select(c => c.Id).ToListAsync(cancel)).ToHashSet();
        agenda = agenda with { On = [.. agenda.On.Where(i => i.ChildId == null || open.Contains(i.ChildId.Value)).Select((i, n) => i with { Number = n + 1 })] };
        if (agenda.On.ToList().FindIndex(i => i.Id == itemId) is var at && at < 0)
        {
            return null;
        }

        var recorded = await records.AgendaItems.AsNoTracking().Where(i => i.Id == itemId).Select(i => i.Recorded).FirstOrDefaultAsync(cancel);
        var page = new RecordPage(agenda, agenda.On[at])
        {
            CanWrite = agenda.CanRecord && agenda.On[at].State != AgendaItemState.NotReached,
            WrittenAt = recorded?.WrittenAt,
            ClockRuns = recorded?.ClockSince != null,
            Spent = recorded?.Spent(now) ?? TimeSpan.Zero,
            Before = at > 0 ? agenda.On[at - 1] : null,
            After = agenda.On.ElementAtOrDefault(at + 1),
        };
        return (await from.BesideAsync(page, recorded?.WrittenById, cancel), RecordForm.Of(recorded?.Notes).Marked());
    }
}
