using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>A meeting as its body's list shows it, and what it needs by when.</summary>
public sealed record MeetingRow(Guid Id, Guid BodyId, DateTime StartsAt, string Place, MeetingState State, int Items, int ToDecide)
{
    public DateOnly IssueBy { get; init; }

    /// <summary>It was held here and is closed, so its minutes can be read.</summary>
    public bool HasMinutes { get; init; }

    /// <summary>What somebody who prepares this meeting has to do, in words; null when nothing.</summary>
    public string? Needs(DateOnly today)
    {
        if (State is not (MeetingState.Scheduled or MeetingState.AgendaDraft))
        {
            return null;
        }

        var what = ToDecide > 0 ? $"{Shared.Say.Count(ToDecide, "item")} to decide. " : "";
        return today > IssueBy
            ? $"{what}The agenda was to be issued by {Shared.Say.Date(IssueBy)}."
            : $"{what}Issue the agenda by {Shared.Say.Date(IssueBy)}.";
    }
}

/// <summary>One body with its next meetings and the last ones.</summary>
public sealed record BodySection(string Code, string Name, bool Prepares, IReadOnlyList<MeetingRow> Coming, IReadOnlyList<MeetingRow> Held);

/// <summary>The meetings a person may see, body by body.</summary>
public sealed record MeetingList(IReadOnlyList<BodySection> Bodies, DateOnly Today)
{
    private const int HeldShown = 3;
    private const int ComingShown = 3;
    private const int MonthsBack = 4;

    public IEnumerable<Guid> Shown => Bodies.SelectMany(b => b.Coming.Concat(b.Held)).Select(m => m.Id);

    public static async Task<MeetingList> LoadAsync(CaseRecords records, ReferenceRecords reference, CurrentUser who, Func<DateOnly, bool> isWorkingDay, DateTime now, CancellationToken cancel)
    {
        var sitsOn = who.SitsOnBodies;
        var bodies = await reference.Bodies.Where(b => who.SeesEveryChild || sitsOn.Contains(b.Id)).OrderBy(b => b.LocalityCode != null).ThenBy(b => b.Name).ToListAsync(cancel);
        var since = now.AddMonths(-MonthsBack);
        var until = now.AddMonths(ComingShown + 1);
        // The items counted are those the person may see, so a hidden one moves no number.
        var items = records.AgendaItems.Where(i => i.State != AgendaItemState.Deferred && i.State != AgendaItemState.Declined);
        var rows = await records.Meetings.Where(m => m.StartsAt >= since && m.StartsAt < until).OrderBy(m => m.StartsAt)
            .Select(m => new MeetingRow(m.Id, m.BodyId, m.StartsAt, m.Place, m.State,
                items.Count(i => i.MeetingId == m.Id), items.Count(i => i.MeetingId == m.Id && i.State == AgendaItemState.Proposed))
            {
                HasMinutes = m.ImportedAt == null && (m.State == MeetingState.MinutesDraft || m.State == MeetingState.MinutesApproved || m.State == MeetingState.Amended),
            })
            .ToListAsync(cancel);
        var byBody = rows.Select(r => r with { IssueBy = MeetingCalendar.IssueBy(LondonTime.DateOf(r.StartsAt), isWorkingDay) }).ToLookup(r => r.BodyId);
        return new MeetingList([.. bodies.Select(b => Section(b, byBody[b.Id], who, now))], LondonTime.DateOf(now));
    }

    private static BodySection Section(MeetingBody body, IEnumerable<MeetingRow> rows, CurrentUser who, DateTime now)
    {
        var today = LondonTime.DateOf(now);
        var coming = rows.Where(r => LondonTime.DateOf(r.StartsAt) >= today).Take(ComingShown).ToList();
        var held = rows.Where(r => LondonTime.DateOf(r.StartsAt) < today).Reverse().Take(HeldShown).ToList();
        return new BodySection(body.Code, body.Name, who.PreparesBodies.Contains(body.Id), coming, held);
    }
}
