using Microsoft.AspNetCore.Mvc.ModelBinding;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Shared;

/// <summary>What is said of one earlier sign.</summary>
public sealed class StepDownSign
{
    public string? Key { get; set; }

    public IndicatorNow? Now { get; set; }

    public string? Source { get; set; }
}

/// <summary>
/// The guards of stepping a child down as they are posted, the same on the level page, at triage and in a meeting. What is missing is asked of the
/// rule itself (<see cref="StepDown"/>), so that no page can ask less.
/// </summary>
public sealed class StepDownForm
{
    /// <summary>Its fields in a form that holds it.</summary>
    public const string Prefix = "StepDown.";

    // Fields the page asks for itself, under these names.
    private static readonly HashSet<string> OnPage = ["Kind", "Level", "Evidence", "SecondPerson", "RecallOn"];

    /// <summary>The level the page showed.</summary>
    public RiskLevel? Seen { get; set; }

    public List<StepDownSign> Indicators { get; set; } = [];

    public Guid? Agency { get; set; }

    public string? SpokenBy { get; set; }

    public bool? Agrees { get; set; }

    public string? AgencyWords { get; set; }

    public string? Plan { get; set; }

    public string? Lead { get; set; }

    public bool? ChildTold { get; set; }

    public string? ChildWhyNot { get; set; }

    public bool? ParentsTold { get; set; }

    public string? ParentsWhyNot { get; set; }

    public string? ChairReason { get; set; }

    /// <summary>For a transfer.</summary>
    public DateOnly? HandedOverOn { get; set; }

    public bool? Accepted { get; set; }

    public string? AcceptedBy { get; set; }

    public StepDown ToStepDown(EarlierIndicators earlier, string? evidence, DateOnly? recallOn) => new()
    {
        Seen = Seen,
        Earlier = earlier,
        Indicators = [.. Indicators.Where(i => i.Key != null).DistinctBy(i => i.Key).Select(i => new IndicatorAnswer(i.Key!, i.Now, i.Source))],
        Evidence = evidence,
        OtherAgency = Agency is { } agency ? new AgencyView(agency, SpokenBy, Agrees, AgencyWords) : null,
        Plan = Plan,
        Lead = Lead,
        Child = new Telling(ChildTold, ChildWhyNot),
        Parents = new Telling(ParentsTold, ParentsWhyNot),
        RecallOn = recallOn,
        ChairReason = ChairReason,
        HandedOverOn = HandedOverOn,
        Accepted = Accepted,
        AcceptedBy = AcceptedBy,
    };

    /// <summary>Says beside each field what the rule still misses; also what is too long to keep.</summary>
    public static void Check(StepDown how, RiskLevel? from, RiskLevel? to, CurrentUser by, DateOnly today, ModelStateDictionary state, IReadOnlyList<Choice> agencies)
    {
        foreach (var (field, words) in how.Missing(from, to, by, today))
        {
            state.AddModelError(OnPage.Contains(field) ? field : Prefix + field, words);
        }

        if (how.OtherAgency is { } other && agencies.All(a => a.Value != other.AgencyId.ToString()))
        {
            state.AddModelError(Prefix + nameof(Agency), "Choose one of the agencies given");
        }

        foreach (var (field, text, length) in Texts(how).Where(t => t.Text?.Length > t.Length))
        {
            state.AddModelError(OnPage.Contains(field) ? field : Prefix + field, $"This must be {length:N0} characters or fewer");
        }
    }

    private static IEnumerable<(string Field, string? Text, int Length)> Texts(StepDown how)
    {
        yield return (nameof(StepDown.Evidence), how.Evidence, StepDownRecord.TextLength);
        yield return (nameof(SpokenBy), how.OtherAgency?.SpokenBy, StepDownRecord.NameLength);
        yield return (nameof(AgencyWords), how.OtherAgency?.Words, StepDownRecord.TextLength);
        yield return (nameof(Plan), how.Plan, StepDownRecord.NameLength);
        yield return (nameof(Lead), how.Lead, StepDownRecord.NameLength);
        yield return (nameof(ChildWhyNot), how.Child.WhyNot, StepDownRecord.TextLength);
        yield return (nameof(ParentsWhyNot), how.Parents.WhyNot, StepDownRecord.TextLength);
        yield return (nameof(AcceptedBy), how.AcceptedBy, StepDownRecord.NameLength);
        yield return (nameof(ChairReason), how.ChairReason, StepDownRecord.TextLength);
        for (var i = 0; i < how.Earlier.Items.Count; i++)
        {
            yield return ($"Indicators[{i}].Source", how.Indicators.FirstOrDefault(a => a.Key == how.Earlier.Items[i].Key)?.Source, StepDownIndicator.SourceLength);
        }
    }
}

/// <summary>The guards as a page shows them.</summary>
public sealed record StepDownView(StepDownForm Form, RiskLevel? Level, EarlierIndicators Earlier, IReadOnlyList<Choice> Agencies, bool AsksChair, bool AsksTransfer = false);
