using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>Screenings as a practitioner would leave them, for tests of what may happen next.</summary>
internal static class Submissions
{
    public static readonly DateTime Now = new(2026, 3, 12, 14, 0, 0, DateTimeKind.Utc);
    public static readonly Guid Agency = Guid.CreateVersion7();
    public static readonly CurrentUser Author = Person(Agency, Role.Practitioner);
    public static readonly CurrentUser Lead = Person(Agency, Role.AgencyLead);
    public static readonly CurrentUser Officer = Person(Guid.CreateVersion7(), Role.TriageOfficer);

    public static InstrumentDefinition Tool { get; } = ShippedInstruments.Find("mk@2015")!;

    public static CurrentUser Person(Guid agency, Role role) =>
        new(Guid.CreateVersion7(), "Test Person", agency, "Test Agency", [new Grant(role, agency)]);

    /// <summary>A complete draft: one indicator that suggests High is Yes, one is Not known.</summary>
    public static ScreeningSubmission Complete(CurrentUser? author = null, RiskLevel judged = RiskLevel.High, string? whyLower = null, Guid instrumentVersionId = default)
    {
        var by = author ?? Author;
        var screening = ScreeningSubmission.Begin(instrumentVersionId == default ? Guid.CreateVersion7() : instrumentVersionId, ScreeningOccasion.Initial, by, Now);
        screening.Describe(new ScreenedChild { GivenName = "Robin", FamilyName = "Example", DateOfBirth = new DateOnly(2011, 6, 1), LocalityCode = "south", LearningDisability = YesNoNotKnown.No, CurrentlyMissing = YesNoNotKnown.No }, by, Now);
        screening.Answer(Tool, [Yes("R8"), new AnswerGiven { ItemCode = "R4", Value = AnswerValue.NotKnown }], by, Now);
        screening.Hear(new ScreeningVoice { ChildsWords = "I want it to stop.", Disclosure = YesNoNotKnown.No, WhyNoStrengths = "Met once only.", WhyNoParentsView = "Not safe to ask yet." }, by, Now);
        screening.Share(new ScreeningSharing { Consent = ServiceConsent.NotSoughtRisk, Basis = SharingBasis.PublicTask, BasisReason = "The child may be harmed tonight.", ContactPhone = "01632 960123" }, by, Now);
        screening.Judge(new ScreeningJudgement
        {
            Harm = judged == RiskLevel.HarmEvidenced ? AnswerValue.Yes : AnswerValue.NotKnown,
            Risk = judged == RiskLevel.HarmEvidenced ? RiskLevel.High : judged,
            Rationale = "Seen twice in an unknown adult's car.",
            WhyLower = whyLower,
        }, by, Now);
        return screening;
    }

    public static ScreeningSubmission Sent(CurrentUser? author = null, RiskLevel judged = RiskLevel.High, string? whyLower = null, Guid instrumentVersionId = default)
    {
        var screening = Complete(author, judged, whyLower, instrumentVersionId);
        screening.Submit(Tool, author ?? Author, Now);
        return screening;
    }

    public static AnswerGiven Yes(string item) => new() { ItemCode = item, Value = AnswerValue.Yes, Strength = EvidenceStrength.Evidenced, Source = "School gate" };
}
