using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>A transfer, because the child moved out of the area or turned 18: it has not ended until the receiving agency has accepted.</summary>
public sealed partial class StepDownRecord
{
    /// <summary>The day the case was handed over.</summary>
    public DateOnly? HandedOverOn { get; init; }

    /// <summary>Who accepted for the receiving agency; null while nobody has.</summary>
    public string? AcceptedBy { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>Who wrote the acceptance down later; null where it was known when the transfer was recorded.</summary>
    public Guid? AcceptanceNotedById { get; private set; }

    public bool IsTransfer => Kind is StepDownKind.MovedOutOfArea or StepDownKind.TurnedEighteen;

    /// <summary>The receiving agency has accepted; the child leaves co-ordination's My work.</summary>
    /// <exception cref="RuleViolation">No transfer, accepted already, nobody named, or a day that cannot be.</exception>
    public void AcceptTransfer(string acceptedBy, DateOnly on, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!IsTransfer, "Only a transfer is accepted by another agency.");
        RuleViolation.When(AcceptedOn != null, "This transfer is already recorded as accepted.");
        RuleViolation.When(string.IsNullOrWhiteSpace(acceptedBy), "Name who accepted for the receiving agency.");
        RuleViolation.When(on > LondonTime.DateOf(now) || on < (HandedOverOn ?? LondonTime.DateOf(At)), "The receiving agency accepts between the day of the handover and today.");
        (AcceptedBy, AcceptedOn, AcceptanceNotedById) = (acceptedBy, on, by.Id);
    }
}
