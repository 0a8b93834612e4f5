using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

public enum Seat
{
    Chair,
    DeputyChair,
    Administrator,
    Member,
}

/// <summary>
/// A person's seat on a body, dated. What they may see follows from the role assignment made with it, so that
/// access has one source; the seat adds what a role does not say (deputy, for which agency).
/// </summary>
public sealed class BodyMember : Record, IAudited
{
    public const int ReasonLength = RoleAssignment.ReasonLength;

    public required Guid BodyId { get; init; }

    public MeetingBody? Body { get; init; }

    public required Guid AccountId { get; init; }

    public Account? Account { get; init; }

    /// <summary>The agency they speak for.</summary>
    public required Guid AgencyId { get; init; }

    public Agency? Agency { get; init; }

    public required Seat Seat { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; private set; }

    public string? EndReason { get; private set; }

    public required Guid RoleAssignmentId { get; init; }

    public RoleAssignment? RoleAssignment { get; init; }

    public string AuditStream => $"body:{BodyId}";

    /// <summary>The role a seat gives. A deputy prepares and leads as the chair does, so that an absent chair stops nothing.</summary>
    public static Role RoleOf(Seat seat) => seat switch
    {
        Seat.Chair or Seat.DeputyChair => Role.MeetingChair,
        Seat.Administrator => Role.MeetingAdministrator,
        _ => Role.PanelMember,
    };

    /// <summary>Gives a person a seat, and with it the role scoped to this body.</summary>
    public static BodyMember Give(MeetingBody body, Account person, Seat seat, DateOnly from, string reason, CurrentUser by)
    {
        var role = new RoleAssignment
        {
            AccountId = person.Id,
            Role = RoleOf(seat),
            From = from,
            MeetingBodyId = body.Id,
            GrantedById = by.Id,
            Reason = reason,
        };
        return new BodyMember { BodyId = body.Id, AccountId = person.Id, AgencyId = person.AgencyId, Seat = seat, From = from, RoleAssignmentId = role.Id, RoleAssignment = role };
    }

    /// <summary>Seats somebody who holds a role on this body already; what they may see does not change.</summary>
    /// <exception cref="RuleViolation">The role is another's, of another body or over, or gives another seat.</exception>
    public static BodyMember SeatHolder(MeetingBody body, Account person, RoleAssignment role, Seat seat, DateOnly today)
    {
        RuleViolation.When(role.AccountId != person.Id || role.MeetingBodyId != body.Id, "This person holds no such role on this body.");
        RuleViolation.When(role.To < today, "This role has ended, so it gives no seat.");
        RuleViolation.When(RoleOf(seat) != role.Role, "The role this person holds does not go with that seat.");
        return new BodyMember { BodyId = body.Id, AccountId = person.Id, AgencyId = person.AgencyId, Seat = seat, From = role.From > today ? role.From : today, RoleAssignmentId = role.Id, RoleAssignment = role };
    }

    /// <summary>Ends the seat and the role that came with it, which must be loaded.</summary>
    public void End(DateOnly lastDay, string reason)
    {
        RuleViolation.When(To != null, "This seat has already ended.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the seat ends.");
        To = lastDay;
        EndReason = reason;
        RoleAssignment!.End(lastDay, reason);
    }
}
