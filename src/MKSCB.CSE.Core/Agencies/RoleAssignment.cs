using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Agencies;

/// <summary>A role given to a person from one day to another, with the reach it has. Ended, never deleted.</summary>
public sealed class RoleAssignment : Record, IAudited
{
    public const int ReasonLength = 500;

    /// <summary>Stands for the operator at the server's command line, who sets up the first administrators.</summary>
    public static readonly Guid Operator = new("00000000-0000-7000-8000-000000000001");

    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day it holds; null while open-ended.</summary>
    public DateOnly? To { get; private set; }

    public Guid? AgencyId { get; init; }

    public string? LocalityCode { get; init; }

    public Guid? MeetingBodyId { get; init; }

    public Guid? GrantedById { get; init; }

    /// <summary>The second person who agreed an elevated role; until then such a role gives nothing.</summary>
    public Guid? AgreedById { get; private set; }

    public string? Reason { get; init; }

    public string? EndReason { get; private set; }

    public string AuditStream => $"account:{AccountId}";

    /// <summary>A second person agrees the grant of an elevated role.</summary>
    /// <exception cref="RuleViolation">The same person granted it, or it is their own role, or it has been agreed.</exception>
    public void Agree(Guid byAccount)
    {
        RuleViolation.When(byAccount == GrantedById || byAccount == AccountId, "A second person, other than the one who asked for it or receives it, must agree this role.");
        RuleViolation.When(AgreedById != null, "This role has been agreed already.");
        AgreedById = byAccount;
    }

    /// <summary>Whether the role is held on <paramref name="day"/>, agreed where it must be.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To == null || day <= To) && !AwaitsAgreement;

    /// <summary>An elevated role nobody has agreed yet.</summary>
    public bool AwaitsAgreement => AgreedById == null && Access.Roles.Of(Role).Elevated;

    /// <summary>Gives the role for a time: it ends by itself after its last day.</summary>
    /// <exception cref="RuleViolation">The day lies before the first.</exception>
    public void HoldUntil(DateOnly lastDay)
    {
        RuleViolation.When(lastDay < From, "A role cannot end before it begins.");
        To = lastDay;
    }

    /// <summary>Ends the role on the given last day (yesterday ends it at once).</summary>
    public void End(DateOnly lastDay, string reason)
    {
        RuleViolation.When(To != null && To < lastDay, "This role has already ended.");
        To = lastDay;
        EndReason = reason;
    }
}
