using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Tests.Triage;

public sealed class UrgencyRuleTests
{
    public static TheoryData<UrgencyFacts, TriageUrgency, string> Cases => new()
    {
        { new(), TriageUrgency.Standard, "Nothing marks it as more urgent than others." },
        { new() { Judged = RiskLevel.Medium, Computed = RiskLevel.Medium, Age = 13 }, TriageUrgency.Standard, "Nothing marks it as more urgent than others." },
        { new() { DangerNow = true }, TriageUrgency.Immediate, "The child may be in danger now." },
        { new() { MissingNow = true, Judged = RiskLevel.High }, TriageUrgency.Immediate, "The child is missing now." },
        { new() { Judged = RiskLevel.HarmEvidenced }, TriageUrgency.Immediate, "The referrer judges that the child is being exploited." },
        { new() { DangerNow = true, MissingNow = true }, TriageUrgency.Immediate, "The child may be in danger now; the child is missing now." },
        { new() { Disclosure = true }, TriageUrgency.High, "The child has said what was done to them." },
        { new() { Judged = RiskLevel.High, Computed = RiskLevel.Low }, TriageUrgency.High, "Judged High by the referrer." },
        { new() { Judged = RiskLevel.Low, Computed = RiskLevel.High }, TriageUrgency.High, "The tool reads High although it was judged lower." },
        { new() { Judged = RiskLevel.Medium, Age = 12 }, TriageUrgency.High, "The child is under 13." },
        { new() { Judged = RiskLevel.Low, Age = 12 }, TriageUrgency.Standard, "Nothing marks it as more urgent than others." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Urgency_ComesWithItsReason(UrgencyFacts facts, TriageUrgency urgency, string reason) =>
        Assert.Equal(new RatedUrgency(urgency, reason), UrgencyRule.Rate(facts));

    [Fact]
    public void NoSentence_IsLongerThanItsColumn()
    {
        var all = UrgencyRule.Rate(new UrgencyFacts { DangerNow = true, MissingNow = true, Judged = RiskLevel.HarmEvidenced, Disclosure = true, Age = 9 });

        Assert.InRange(all.Reason.Length, 1, ScreeningSubmission.UrgencyReasonLength);
    }
}
