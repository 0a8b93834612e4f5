using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Admin.People;

public sealed record HeldRole(Guid Id, Role Role, string? Body, DateOnly From, DateOnly? To, string? Reason, string? EndReason, bool Agreed, Guid? GrantedById)
{
    public RoleRow Row => Core.Access.Roles.Of(Role);

    public bool Waits => Row.Elevated && !Agreed;

    public bool HasEnded(DateOnly today) => To < today;
}

public sealed record PersonEvent(AccountEventKind Kind, DateTime At, string? By, string? Reason);

/// <summary>How the newest invitation stands, so that an administrator sees whether it went.</summary>
public sealed record InvitationMail(LetterState State, DateTime? EndedAt, int Attempts)
{
    public string Words => State switch
    {
        LetterState.Sent => $"Sent at {Say.DateTime(EndedAt!.Value)}",
        LetterState.Dead => "Could not be sent. Check the address; if it is right, send the invitation again",
        LetterState.NotNeeded => "Not sent: the account was not waiting for one",
        _ => Attempts == 0 ? "On its way" : "Not sent yet: the mail server did not take it. It is tried again by itself",
    };
}

/// <summary>One person's account as administrators see it; nothing they did with any record.</summary>
public sealed record PersonPage(
    Guid Id, string Name, string? JobTitle, string Email, string Agency, AccountState State, bool HasSecondFactor, DateTime? LockedUntil, DateTime? LastSignedInAt, DateOnly Today)
{
    private const int MostEvents = 25;

    public IReadOnlyList<HeldRole> Roles { get; private init; } = [];

    public IReadOnlyList<PersonEvent> Events { get; private init; } = [];

    public InvitationMail? Invitation { get; private init; }

    /// <summary>What may be done to the account in this state.</summary>
    public IEnumerable<PersonChange> Changes => PersonChanges.Table.Where(row => row.Value.Fits(this)).Select(row => row.Key);

    public static async Task<PersonPage?> LoadAsync(AccountRecords records, IQueryable<OutboxLetter> letters, IQueryable<MeetingBody> bodies, Guid id, DateOnly today, CancellationToken cancel)
    {
        var row = await records.Accounts.AsNoTracking().Where(a => a.Id == id)
            .Select(a => new { a.DisplayName, a.JobTitle, a.Email, Agency = a.Agency!.Name, a.State, a.TwoFactorEnabled, a.LockoutEnd, a.LastSignedInAt })
            .FirstOrDefaultAsync(cancel);
        if (row == null)
        {
            return null;
        }

        return new PersonPage(id, row.DisplayName, row.JobTitle, row.Email ?? "", row.Agency, row.State, row.TwoFactorEnabled, row.LockoutEnd?.UtcDateTime, row.LastSignedInAt, today)
        {
            Invitation = row.State != AccountState.Invited ? null : await letters.Where(l => l.RecipientId == id && l.Kind == InvitationLetter.Code).OrderByDescending(l => l.WrittenAt)
                .Select(l => new InvitationMail(l.State, l.EndedAt, l.Attempts)).FirstOrDefaultAsync(cancel),
            Roles = await HeldAsync(records.Assignments.Where(r => r.AccountId == id), bodies, cancel),
            Events = await records.Events.AsNoTracking().Where(e => e.AccountId == id).OrderByDescending(e => e.At).Take(MostEvents)
                .Select(e => new PersonEvent(e.Kind, e.At, records.Accounts.Where(a => a.Id == e.ById).Select(a => a.DisplayName).FirstOrDefault(), e.Reason)).ToListAsync(cancel),
        };
    }

    public static Task<List<HeldRole>> HeldAsync(IQueryable<RoleAssignment> assignments, IQueryable<MeetingBody> bodies, CancellationToken cancel) =>
        assignments.AsNoTracking().OrderByDescending(r => r.From).ThenBy(r => r.Id)
            .Select(r => new HeldRole(r.Id, r.Role, bodies.Where(b => b.Id == r.MeetingBodyId).Select(b => b.Name).FirstOrDefault(), r.From, r.To, r.Reason, r.EndReason, r.AgreedById != null, r.GrantedById))
            .ToListAsync(cancel);
}
