namespace MKSCB.CSE.Core.Protection;

public enum StrategyState
{
    Asked,
    Held,
    NotHeld,
}

public enum StrategyDecision
{
    Section47Single,
    Section47Joint,
    Section17,
    NoFurtherAction,
}

public enum EnquiryState
{
    Running,
    Ended,
}

public enum EnquiryOutcome
{
    SubstantiatedContinuing,
    SubstantiatedNotContinuing,
    NotSubstantiated,
}

/// <summary>Where a child stands in the National Referral Mechanism.</summary>
public enum NrmState
{
    /// <summary>Where every one begins: it is recorded together with what was decided.</summary>
    Considered,

    ConsideredNotReferred,
    Referred,
    ReasonableGrounds,
    NoReasonableGrounds,
    ConclusiveGrounds,
    NoConclusiveGrounds,
    Withdrawn,
}

public enum ServiceState
{
    Offered,
    Waiting,
    TakenUp,
    Declined,
    Ended,
}

public enum ServiceFor
{
    Child,
    ParentOrCarer,
}
