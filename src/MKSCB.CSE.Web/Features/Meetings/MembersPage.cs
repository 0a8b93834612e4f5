using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>One seat.</summary>
public sealed record MemberRow(Guid Id, string Name, string? JobTitle, string Agency, Seat Seat, DateOnly From, DateOnly? To, bool IsAgreed)
{
    public string SeatName => NameOf(Seat);

    public static string NameOf(Seat seat) => seat switch
    {
        Seat.DeputyChair => "Deputy chair",
        _ => seat.ToString(),
    };
}

/// <summary>Who sits on a body now, and who did.</summary>
public sealed record MembersPage(string Name, string Code, bool Prepares, IReadOnlyList<MemberRow> Now, IReadOnlyList<MemberRow> Past)
{
    /// <summary>People who may open this body's agendas and sit nowhere on it.</summary>
    public IReadOnlyList<BodyAccess> Seatless { get; init; } = [];

    public static async Task<MembersPage?> LoadAsync(CaseRecords records, ReferenceRecords reference, CurrentUser who, string code, DateOnly today, CancellationToken cancel)
    {
        var sitsOn = who.SitsOnBodies;
        var body = await reference.Bodies.FirstOrDefaultAsync(b => b.Code == code && (who.SeesEveryChild || sitsOn.Contains(b.Id)), cancel);
        if (body == null)
        {
            return null;
        }

        var rows = await records.BodyMembers.Where(m => m.BodyId == body.Id).OrderByDescending(m => m.From)
            .Select(m => new MemberRow(m.Id, m.Account!.DisplayName, m.Account.JobTitle, m.Agency!.Name, m.Seat, m.From, m.To, m.RoleAssignment!.AgreedById != null || m.Seat == Seat.Member))
            .ToListAsync(cancel);
        var now = rows.Where(r => r.To == null || r.To >= today).OrderBy(r => r.Seat).ThenBy(r => r.Agency, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal);
        return new MembersPage(body.Name, body.Code, who.PreparesBodies.Contains(body.Id), [.. now], [.. rows.Where(r => r.To < today)])
        {
            Seatless = await records.AccessWithoutSeat(body.Id, today).OrderBy(a => a.Name).ToListAsync(cancel),
        };
    }
}
