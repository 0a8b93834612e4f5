using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Interventions;

/// <summary>
/// How many children intensive intervention takes at once, and what a referral is held against (<c>Intervention:Capacity</c>,
/// <c>Intervention:Criteria</c>). To be confirmed by the Board: nothing public gives either, so no criterion is shipped, and a capacity
/// that is not set limits nothing.
/// </summary>
/// <param name="Capacity">Places; null where none is set.</param>
/// <param name="Criteria">Each in the words a referrer reads.</param>
public sealed record InterventionTerms(int? Capacity, IReadOnlyList<string> Criteria)
{
    public bool HasRoom(int taken) => Capacity == null || taken < Capacity;

    /// <exception cref="RuleViolation">A capacity below one, or a criterion too long to be kept with a referral.</exception>
    public InterventionTerms Checked()
    {
        RuleViolation.When(Capacity < 1, "Intervention:Capacity must be at least 1, or left out.");
        RuleViolation.When(string.Join('\n', Criteria).Length > Intervention.TextLength, $"Intervention:Criteria must be {Intervention.TextLength} characters or fewer in all.");
        return this;
    }
}
