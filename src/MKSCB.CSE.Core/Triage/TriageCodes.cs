namespace MKSCB.CSE.Core.Triage;

/// <summary>How soon a submission must be looked at. Stored on the submission as its place in the queue, so the order is the index's.</summary>
public enum TriageUrgency
{
    Immediate,
    High,
    Standard,
}

/// <summary>What Children's Social Care decides on a submission. More than one may apply.</summary>
public enum TriageOutcome
{
    ImmediateStrategy,
    Section17Assessment,
    EarlyHelp,
    LocalityMeeting,
    Marmm,
    Cmet,
    SingleAgency,
    AdviceOnly,
    OutOfAreaTransfer,
}
