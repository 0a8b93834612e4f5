using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Returns;

/// <summary>
/// Asks every member agency for what is still to be asked of a provisional agenda. Unscoped, because a child hidden from who
/// issues it is asked for all the same; done again it asks nobody twice. Does not save.
/// </summary>
internal sealed class ReturnAsking(AppDb db, WorkingDays days)
{
    // Roles that lead an agency and need no second person to hold.
    private static readonly List<Role> Leading = [.. Roles.Table.Where(row => !row.Elevated && row.Permissions.Contains(Permission.CountersignScreening)).Select(row => row.Role)];

    public async Task AskAsync(Meeting meeting, DateTime now, CancellationToken cancel)
    {
        if (meeting.ProvisionalAt == null || !meeting.TakesReturns || meeting.StartsAt <= now)
        {
            return;
        }

        var asked = (await db.Set<AgencyReturn>().Where(r => r.Item!.MeetingId == meeting.Id).Select(r => new { r.ItemId, r.AgencyId }).ToListAsync(cancel)).Select(r => (r.ItemId, r.AgencyId)).ToHashSet();
        var agencies = await MemberAgenciesAsync(meeting.BodyId, LondonTime.DateOf(now), cancel);
        var due = ReturnTimes.DueAt(meeting.StartsAt, now, days);
        var asking = (from item in await ItemsAsync(meeting.Id, cancel) from agency in agencies where !asked.Contains((item, agency)) select (Item: item, Agency: agency)).ToList();
        db.AddRange(asking.Select(a => new AgencyReturn { ItemId = a.Item, AgencyId = a.Agency, AskedAt = now, DueAt = due }));
        if (asking.Count > 0)
        {
            await WriteAsync(meeting, [.. asking.Select(a => a.Agency).Distinct()], due, now, cancel);
        }
    }

    /// <summary>
    /// The agencies that hold a seat today. The Board's own office runs the meeting and holds no records of children, so it is not asked.
    /// </summary>
    private Task<List<Guid>> MemberAgenciesAsync(Guid body, DateOnly today, CancellationToken cancel) =>
        db.Set<BodyMember>().Where(m => m.BodyId == body && m.From <= today && (m.To == null || m.To >= today) && m.Agency!.Kind != AgencyKind.Board && (m.Agency.To == null || m.Agency.To >= today))
            .Select(m => m.AgencyId).Distinct().ToListAsync(cancel);

    /// <summary>Items about a child on the agenda, those being added in this same save too. Read past the tracker, so that a hidden item never joins the list somebody works on.</summary>
    private async Task<List<Guid>> ItemsAsync(Guid meeting, CancellationToken cancel)
    {
        var local = db.Set<AgendaItem>().Local.Where(i => i.MeetingId == meeting && i.ChildId != null).ToDictionary(i => i.Id, i => i.IsOnAgenda);
        var stored = await db.Set<AgendaItem>().Where(i => i.MeetingId == meeting && i.ChildId != null && i.State != AgendaItemState.Deferred && i.State != AgendaItemState.Declined).Select(i => i.Id).ToListAsync(cancel);
        return [.. stored.Union(local.Keys).Where(id => local.GetValueOrDefault(id, true))];
    }

    private async Task WriteAsync(Meeting meeting, List<Guid> agencies, DateTime due, DateTime now, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now);
        var people = await db.Set<Account>().Where(a => a.State == AccountState.Active
                && (a.Roles.Any(r => Leading.Contains(r.Role) && r.From <= today && (r.To == null || r.To >= today) && agencies.Contains(r.AgencyId ?? a.AgencyId))
                    || db.Set<BodyMember>().Any(m => m.AccountId == a.Id && m.BodyId == meeting.BodyId && m.From <= today && (m.To == null || m.To >= today) && agencies.Contains(m.AgencyId))))
            .Select(a => a.Id).ToListAsync(cancel);
        var letters = people.SelectMany(person => ReturnTimes.RemindersAt(due, meeting.StartsAt, now, days).Select(at => Letter(ReturnLetters.Reminder, person, meeting.Id, due, at))
            .Prepend(Letter(ReturnLetters.Asked, person, meeting.Id, due, now))).ToList();
        var once = letters.ConvertAll(l => l.Once!);
        var written = await db.Set<OutboxLetter>().Where(l => once.Contains(l.Once!)).Select(l => l.Once!).ToListAsync(cancel);
        db.AddRange(letters.Where(l => !written.Contains(l.Once!)).Select(l => OutboxLetter.Of(l, now)));
    }

    // Once a day at most: ten children added one after the other are one letter.
    private static NewLetter Letter(string kind, Guid person, Guid meeting, DateTime due, DateTime at) => new(kind, person)
    {
        RecordId = meeting,
        DueAt = due,
        NotBefore = at,
        CanWait = true,
        Once = string.Create(CultureInfo.InvariantCulture, $"{kind}:{LondonTime.DateOf(at):yyyy-MM-dd}:{meeting:N}:{person:N}"),
    };
}
