using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.Accounts;

public sealed record MyRole(string Name, string? Body, DateOnly From, DateOnly? To, bool Waiting);

/// <summary>What a person sees of their own account.</summary>
public sealed record MyAccountPage(string Name, string? JobTitle, string Email, string Agency, DateTime? LastSignedInAt, int CodesLeft, DigestRhythm Digest, IReadOnlyList<MyRole> Roles)
{
    /// <summary>Below this many recovery codes the page suggests new ones.</summary>
    public const int FewCodes = 4;

    public static async Task<MyAccountPage> LoadAsync(IQueryable<Account> mine, IQueryable<MeetingBody> bodies, int codesLeft, CancellationToken cancel)
    {
        var row = await mine.AsNoTracking().Select(a => new
        {
            a.DisplayName,
            a.JobTitle,
            a.Email,
            Agency = a.Agency!.Name,
            a.LastSignedInAt,
            a.Digest,
            Roles = a.Roles.OrderBy(r => r.From).ThenBy(r => r.Id)
                .Select(r => new { r.Role, r.From, r.To, r.AgreedById, Body = bodies.Where(b => b.Id == r.MeetingBodyId).Select(b => b.Name).FirstOrDefault() }).ToList(),
        }).SingleAsync(cancel);
        var roles = row.Roles.Select(r => new MyRole(Core.Access.Roles.Of(r.Role).Name, r.Body, r.From, r.To, r.AgreedById == null && Core.Access.Roles.Of(r.Role).Elevated));
        return new MyAccountPage(row.DisplayName, row.JobTitle, row.Email ?? "", row.Agency, row.LastSignedInAt, codesLeft, row.Digest, [.. roles]);
    }
}
