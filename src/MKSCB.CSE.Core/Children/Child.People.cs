using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>Who works with the child, and who must never see the record.</summary>
public sealed partial class Child
{
    /// <summary>
    /// A professional works with the child from this day: they, and the leads of their agency, may open the record until the last day,
    /// where one is known. Needs <see cref="Involvements"/> loaded, and <see cref="Conflicts"/> to refuse somebody who has one.
    /// </summary>
    /// <exception cref="RuleViolation">That person's work with the child is already recorded, or they must not see the record.</exception>
    public Involvement Involve(Guid agencyId, Guid? accountId, string workerName, string workerRole, DateOnly from, DateOnly? to = null)
    {
        RuleViolation.When(to < from, "Work with a child cannot end before it began.");
        RuleViolation.When(accountId != null && _involvements.Exists(i => i.AccountId == accountId && (i.To == null || i.To >= from) && (to == null || i.From <= to)), "This person's work with the child is already recorded.");
        RuleViolation.When(accountId != null && _conflicts.Exists(c => c.AccountId == accountId && c.EndedAt == null), "A conflict of interest is recorded for this person, so they cannot work with this child.");
        var involvement = new Involvement { ChildId = Id, AgencyId = agencyId, AccountId = accountId, WorkerName = workerName, WorkerRole = workerRole, From = from, To = to };
        _involvements.Add(involvement);
        return involvement;
    }

    /// <summary>Says who leads the work with the child from now on; whoever led before no longer does. Needs <see cref="Involvements"/> loaded.</summary>
    public void LedBy(Involvement lead)
    {
        foreach (var involvement in _involvements)
        {
            involvement.Lead(involvement == lead);
        }
    }

    /// <summary>Somebody must not see this record: from the next click it answers them as if it did not exist. Needs <see cref="Conflicts"/> loaded.</summary>
    /// <exception cref="RuleViolation">It is already recorded.</exception>
    public ConflictOfInterest DeclareConflict(Guid accountId, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(_conflicts.Exists(c => c.AccountId == accountId && c.EndedAt == null), "This conflict of interest is already recorded.");
        var conflict = new ConflictOfInterest { ChildId = Id, AccountId = accountId, Reason = reason, DeclaredAt = now, DeclaredById = by.Id };
        _conflicts.Add(conflict);
        return conflict;
    }

    /// <summary>
    /// Somebody looked at a person of the same surname who meets this child: kept out from now on, or no relation, which is kept too, so that it is
    /// not asked again while neither name changes. Needs <see cref="Conflicts"/> loaded.
    /// </summary>
    /// <exception cref="RuleViolation">It is already recorded, or it is one's own name.</exception>
    public ConflictOfInterest AnswerSameSurname(Guid accountId, bool keepOut, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(_conflicts.Exists(c => c.AccountId == accountId && c.EndedAt == null), "This conflict of interest is already recorded.");
        var conflict = ConflictOfInterest.Matched(Id, accountId, ConflictBasis.Surname, now);
        if (keepOut)
        {
            conflict.Confirm(reason, by, now);
        }
        else
        {
            conflict.End(reason, by, now);
        }

        _conflicts.Add(conflict);
        return conflict;
    }
}
