using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Web.Features.Meetings.Passing;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>
/// Children on the way between two meetings: until the receiving one accepts they are due at both, so both see them here. And what an agency asked of a
/// meeting that returned it: no meeting has that child, so the agency must know. For four weeks, or until it asks again.
/// </summary>
public sealed class ChildrenPassed(CaseRecords records, PassingRecords passing, CurrentUser me) : IDueKind
{
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(28);

    public bool Concerns(CurrentUser who) => who.PreparesBodies.Count > 0 || who.Can(Permission.RecordOnChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var (prepares, leads, since) = (me.PreparesBodies, me.LeadsAgencies, now - StillNews);
        var rows = await passing.Passings
            .Where(p => ((p.State == PassingState.Proposed || p.State == PassingState.OnAgenda) && (prepares.Contains(p.ToBodyId) || (p.FromBodyId != null && prepares.Contains(p.FromBodyId.Value))))
                || (p.Kind == PassingKind.Asked && p.State == PassingState.Returned && p.SettledAt >= since && (p.ById == me.Id || leads.Contains(p.FromAgencyId!.Value))
                    && records.Children.Any(c => c.Id == p.ChildId) && !passing.Passings.Any(later => later.ChildId == p.ChildId && later.At > p.At)))
            .OrderBy(p => p.At).ThenBy(p => p.Id).Take(DueRows.Fetch)
            .Select(p => new Passed(p.ChildId, p.Child!.Reference, p.Kind, p.State, p.At, p.SettledAt, p.FromBody!.Name ?? p.FromAgency!.Name, p.ToBody!.Name)
            {
                IsOwn = p.ById == me.Id,
                IsHere = prepares.Contains(p.ToBodyId),
                Item = records.AgendaItems.Where(i => i.ChildId == p.ChildId && i.Meeting!.BodyId == p.ToBodyId).OrderByDescending(i => i.Meeting!.StartsAt).Select(i => (Guid?)i.Id).FirstOrDefault(),
                Meeting = records.AgendaItems.Where(i => i.ChildId == p.ChildId && i.Meeting!.BodyId == p.ToBodyId).OrderByDescending(i => i.Meeting!.StartsAt).Select(i => (Guid?)i.MeetingId).FirstOrDefault(),
            }).ToListAsync(cancel);
        return DueRows.Of(rows, row => row.State == PassingState.Returned ? Returned(row) : OnTheWay(row), "/meetings", "Meetings");
    }

    private static Due Returned(Passed row) => new()
    {
        RecordId = row.ChildId,
        What = $"Read why {row.Reference} was returned, and decide what to do instead",
        Why = $"{row.To} does not consider the child as you asked. No meeting follows from it; if you are worried, send a screening or ring the MASH.",
        Address = $"/children/{row.Reference}/meeting",
        Since = row.SettledAt!.Value,
        OfAgency = !row.IsOwn,
    };

    private static Due OnTheWay(Passed row) => new()
    {
        RecordId = row.ChildId,
        What = row.IsHere ? $"Accept {row.Reference}, or return the child with a reason" : $"{row.Reference} is passed on and not yet accepted",
        Why = $"{PassedWords.Of(row.Kind, row.From, row.To)}. {(row.Kind == PassingKind.Asked ? "Until it is answered, the child stands on each agenda." : "Until it is accepted, the child is due at both.")}",
        Address = row.IsHere && row.Item != null ? $"/meetings/{row.Meeting}/agenda/{row.Item}/trail" : "/meetings",
        CanWait = !row.IsHere,
        Since = row.At,
    };

    private sealed record Passed(Guid ChildId, string Reference, PassingKind Kind, PassingState State, DateTime At, DateTime? SettledAt, string From, string To)
    {
        public required bool IsOwn { get; init; }

        public required bool IsHere { get; init; }

        public required Guid? Item { get; init; }

        public required Guid? Meeting { get; init; }
    }
}
