using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Shared;

/// <summary>A posted code in the words its page offered it in.</summary>
public static class CodeWords
{
    private static readonly Dictionary<Type, Func<string, string>> Known = new()
    {
        [typeof(bool)] = value => value == "true" ? "Yes" : "No",
        [typeof(RiskLevel)] = In<RiskLevel>(c => c.InWords()),
        [typeof(AnswerValue)] = In<AnswerValue>(c => c.InWords()),
        [typeof(TimeWindow)] = In<TimeWindow>(c => c.InWords()),
        [typeof(EvidenceStrength)] = In<EvidenceStrength>(c => c.InWords()),
        [typeof(YesNoNotKnown)] = In<YesNoNotKnown>(c => c.InWords()),
        [typeof(ServiceConsent)] = In<ServiceConsent>(c => c.InWords()),
        [typeof(SharingBasis)] = In<SharingBasis>(c => c.InWords()),
        [typeof(ExploitationType)] = In<ExploitationType>(c => c.InWords()),
        [typeof(ConcernBasis)] = In<ConcernBasis>(c => c.InWords()),
        [typeof(Gender)] = In<Gender>(c => c.InWords()),
        [typeof(LegalStatus)] = In<LegalStatus>(c => c.InWords()),
        [typeof(TriageOutcome)] = In<TriageOutcome>(c => c.Row().Name),
    };

    public static string Of(Type code, string value) => Known.TryGetValue(code, out var words) ? words(value) : TypedText.Words(value);

    private static Func<string, string> In<T>(Func<T, string> words) where T : struct, Enum =>
        value => Enum.TryParse<T>(value, out var code) && Enum.IsDefined(code) ? words(code) : TypedText.Words(value);
}
