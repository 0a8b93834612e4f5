using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Admin.Access;

/// <summary>A role as reviewed; one that waits for a second person gives nothing yet.</summary>
public sealed record ReviewedRole(string Name, DateOnly From, DateOnly? To, bool Waits);

public sealed record AccessRow(Guid Id, string Name, string Agency, AccountState State, DateTime? LastSignedInAt, bool Idle, IReadOnlyList<ReviewedRole> Roles);

/// <summary>An elevated role somebody asked for and nobody has agreed yet.</summary>
public sealed record WaitingRole(Guid Id, string Person, string Agency, Role Role, string? Body, string? Reason, string? AskedBy, bool MayAgree);

/// <summary>Who can get in and as what: everybody not recorded as having left, longest unseen first, because that is where the leavers are.</summary>
public sealed record AccessReviewList(Paged<AccessRow> Page, IReadOnlyList<WaitingRole> Waiting)
{
    /// <summary>Days without signing in after which a person is pointed out.</summary>
    public const int IdleDays = 90;

    public static async Task<AccessReviewList> LoadAsync(AccountRecords records, IQueryable<MeetingBody> bodies, CurrentUser who, DateTime now, int skip, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now);
        var rows = await records.Accounts.AsNoTracking().Where(a => a.State != AccountState.Left)
            .OrderBy(a => a.LastSignedInAt != null).ThenBy(a => a.LastSignedInAt).ThenBy(a => a.Id).Skip(skip).Take(Paging.Fetch)
            .Select(a => new
            {
                a.Id,
                a.DisplayName,
                Agency = a.Agency!.Name,
                a.State,
                a.LastSignedInAt,
                Held = a.Roles.Where(r => r.To == null || r.To >= today).OrderBy(r => r.From).Select(r => new { r.Role, r.From, r.To, Agreed = r.AgreedById != null, Body = bodies.Where(b => b.Id == r.MeetingBodyId).Select(b => b.Name).FirstOrDefault() }).ToList(),
            }).ToListAsync(cancel);
        var idleBefore = now.AddDays(-IdleDays);
        var people = rows.ConvertAll(row => new AccessRow(row.Id, row.DisplayName, row.Agency, row.State, row.LastSignedInAt, row.LastSignedInAt == null || row.LastSignedInAt < idleBefore,
            [.. row.Held.Select(r => new ReviewedRole(Core.Access.Roles.Of(r.Role).Name + (r.Body == null ? "" : $", {r.Body}"), r.From, r.To, !r.Agreed && Core.Access.Roles.Of(r.Role).Elevated))]));
        return new AccessReviewList(Paging.Page(people, _ => (skip + Paging.PageSize).ToString(System.Globalization.CultureInfo.InvariantCulture), skip == 0 ? null : "more"), await WaitingAsync(records, bodies, who, today, cancel));
    }

    private static async Task<IReadOnlyList<WaitingRole>> WaitingAsync(AccountRecords records, IQueryable<MeetingBody> bodies, CurrentUser who, DateOnly today, CancellationToken cancel)
    {
        var elevated = Core.Access.Roles.Table.Where(row => row.Elevated).Select(row => row.Role).ToList();
        var me = who.Id;
        return await records.Assignments.AsNoTracking().Where(r => r.AgreedById == null && elevated.Contains(r.Role) && (r.To == null || r.To >= today)).OrderBy(r => r.Id).Take(Paging.PageSize)
            .Join(records.Accounts, r => r.AccountId, a => a.Id, (r, a) => new WaitingRole(r.Id, a.DisplayName, a.Agency!.Name, r.Role,
                bodies.Where(b => b.Id == r.MeetingBodyId).Select(b => b.Name).FirstOrDefault(), r.Reason,
                records.Accounts.Where(g => g.Id == r.GrantedById).Select(g => g.DisplayName).FirstOrDefault(), r.GrantedById != me && r.AccountId != me))
            .ToListAsync(cancel);
    }
}
