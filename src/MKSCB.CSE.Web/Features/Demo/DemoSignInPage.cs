using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Demo;

public sealed record DemoPerson(Guid Id, string Name, string? JobTitle, string Agency, string Email, string Roles);

/// <summary>The demonstration's people, by agency.</summary>
/// <param name="Agencies">People by agency.</param>
/// <param name="Code">What every demonstration person's authenticator app shows now: their key is published.</param>
public sealed record DemoSignInPage(IReadOnlyList<IGrouping<string, DemoPerson>> Agencies, string Code)
{
    public static async Task<DemoSignInPage> LoadAsync(IQueryable<Account> people, IQueryable<MeetingBody> bodies, DateTimeOffset now, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now.UtcDateTime);
        var rows = await people.AsNoTracking().OrderBy(a => a.Agency!.Name).ThenBy(a => a.DisplayName).Select(a => new
        {
            a.Id,
            a.DisplayName,
            a.JobTitle,
            Agency = a.Agency!.Name,
            a.Email,
            Held = a.Roles.Where(r => r.From <= today && (r.To == null || r.To >= today))
                .Select(r => new { r.Role, Body = bodies.Where(b => b.Id == r.MeetingBodyId).Select(b => b.Name).FirstOrDefault() }).ToList(),
        }).ToListAsync(cancel);
        return new DemoSignInPage([.. rows
            .Select(row => new DemoPerson(row.Id, row.DisplayName, row.JobTitle, row.Agency, row.Email ?? "",
                string.Join(", ", row.Held.Select(r => r.Body == null ? Roles.Of(r.Role).Name : $"{Roles.Of(r.Role).Name} ({r.Body})"))))
            .GroupBy(person => person.Agency)], Totp.Code(DemoPeople.AuthenticatorKey, Totp.StepAt(now)));
    }
}
