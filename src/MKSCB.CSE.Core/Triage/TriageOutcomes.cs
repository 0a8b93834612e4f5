namespace MKSCB.CSE.Core.Triage;

/// <summary>One row of the table of decisions.</summary>
/// <param name="Outcome">The decision.</param>
/// <param name="Name">As triage reads it.</param>
/// <param name="ForReferrer">As the referrer is told it.</param>
/// <param name="NeedsBody">A meeting must be named.</param>
/// <param name="StandsAlone">Nothing else can be decided beside it.</param>
public sealed record OutcomeRow(TriageOutcome Outcome, string Name, string ForReferrer, bool NeedsBody = false, bool StandsAlone = false);

/// <summary>The decisions of triage as one table: the form, the rule and the referrer's page read it.</summary>
public static class TriageOutcomes
{
    public static readonly IReadOnlyList<OutcomeRow> Table =
    [
        new(TriageOutcome.ImmediateStrategy, "Strategy discussion now (section 47)", "A strategy discussion is being held at once, because the child may be suffering significant harm."),
        new(TriageOutcome.Section17Assessment, "Assessment (section 17)", "Children's Social Care is assessing the child's needs."),
        new(TriageOutcome.Marmm, "MARMM", "The child will be considered at the multi-agency risk management meeting.", NeedsBody: true),
        new(TriageOutcome.LocalityMeeting, "Locality meeting", "The child will be considered at the locality meeting.", NeedsBody: true),
        new(TriageOutcome.Cmet, "C-MET", "The concern goes to the child missing, exploited and trafficked team."),
        new(TriageOutcome.EarlyHelp, "Early help, Children and Families Practice", "The family is being offered early help."),
        new(TriageOutcome.SingleAgency, "Work by a single agency", "One agency will work with the child; no other service is needed now."),
        new(TriageOutcome.OutOfAreaTransfer, "Transfer to another area", "The child lives in another area; the concern has been passed to the authority there.", StandsAlone: true),
        new(TriageOutcome.AdviceOnly, "Advice only, no further action", "No further action by Children's Social Care now. The concern is kept and counts if another is raised.", StandsAlone: true),
    ];

    private static readonly Dictionary<TriageOutcome, OutcomeRow> ByOutcome = Table.ToDictionary(r => r.Outcome);

    public static OutcomeRow Row(this TriageOutcome outcome) => ByOutcome[outcome];
}
