using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Children;

public enum StepDownKind
{
    LowerLevel,

    /// <summary>From the meeting of the whole area to a locality's.</summary>
    ToLocality,
    Close,

    /// <summary>A transfer to the other area's service, not an end.</summary>
    MovedOutOfArea,

    /// <summary>A transfer to adult services, not an end.</summary>
    TurnedEighteen,
}

/// <summary>What another agency says to it: agreeing, or not, in its own words.</summary>
public sealed record AgencyView(Guid AgencyId, string? SpokenBy, bool? Agrees, string? Words);

/// <summary>Whether somebody has been told; if not, why not.</summary>
public sealed record Telling(bool? Told, string? WhyNot);

/// <summary>
/// Everything that must be known before a child is stepped down, in one place for the meeting, the level page and triage: reviews found children
/// taken down too far, too fast, and because it had been quiet (IICSA F.4, F.5).
/// </summary>
public sealed record StepDown
{
    public StepDownKind? Kind { get; init; }

    /// <summary>The level the page showed: a step decided against another level is refused.</summary>
    public required RiskLevel? Seen { get; init; }

    public required EarlierIndicators Earlier { get; init; }

    public IReadOnlyList<IndicatorAnswer> Indicators { get; init; } = [];

    /// <summary>What shows that risk is less, and not merely that it has been quiet.</summary>
    public string? Evidence { get; init; }

    public AgencyView? OtherAgency { get; init; }

    public string? Plan { get; init; }

    public string? Lead { get; init; }

    public Telling Child { get; init; } = new(null, null);

    public Telling Parents { get; init; } = new(null, null);

    public DateOnly? RecallOn { get; init; }

    /// <summary>Why the chair lowers by more than one level at once.</summary>
    public string? ChairReason { get; init; }

    /// <summary>The second person; a meeting has its group instead.</summary>
    public Guid? SecondPersonId { get; init; }

    public Guid? MeetingId { get; init; }

    /// <summary>For a transfer: the day the case was handed over.</summary>
    public DateOnly? HandedOverOn { get; init; }

    /// <summary>For a transfer: whether the receiving agency has accepted already.</summary>
    public bool? Accepted { get; init; }

    /// <summary>For a transfer that is accepted: who accepted for the receiving agency.</summary>
    public string? AcceptedBy { get; init; }

    public bool IsTransfer => Kind is StepDownKind.MovedOutOfArea or StepDownKind.TurnedEighteen;

    /// <summary>What still stands in the way of going from one level to another, or of ending: the field, and what to do.</summary>
    public IReadOnlyList<(string Field, string Words)> Missing(RiskLevel? from, RiskLevel? to, CurrentUser by, DateOnly today)
    {
        var gaps = new Gaps();
        gaps.When(Kind == null, nameof(Kind), "Choose in what way the child is stepped down");
        if (from - to > 1)
        {
            gaps.When(!by.Holds(Role.MeetingChair), "Level", "Lowering by more than one level at once needs the chair of the meeting that follows this child. Lower by one level, or take it to the meeting");
            gaps.Need(ChairReason, nameof(ChairReason), "More than one level at once needs the chair’s own reason");
        }

        if (!IsTransfer || to < from)
        {
            gaps.Need(Evidence, nameof(Evidence), from == null ? "Say what shows that risk is less" : $"The level would be lower than {from.Value.InWords()}: say what shows that risk is less");
            AskIndicators(gaps);
            AskOtherAgency(gaps, by);
        }

        gaps.When(MeetingId == null && (SecondPersonId == null || SecondPersonId == Guid.Empty || SecondPersonId == by.Id), "SecondPerson", "Choose the second person who agrees to the lower level");
        if (IsTransfer)
        {
            AskHandover(gaps, today);
        }

        gaps.Need(Plan, nameof(Plan), IsTransfer ? "Name the agency and service that takes over" : "Name the plan that goes on");
        gaps.Need(Lead, nameof(Lead), "Name the person who leads it");
        AskTold(gaps, Child, nameof(Child), "the child");
        AskTold(gaps, Parents, nameof(Parents), "the parents or carers");
        gaps.When(!(RecallOn > today) || RecallOn > today.AddYears(1), nameof(RecallOn), "Enter a day in the future on which the lower level is looked at again");
        return gaps.Found;
    }

    private void AskIndicators(Gaps gaps)
    {
        for (var i = 0; i < Earlier.Items.Count; i++)
        {
            var answer = Indicators.FirstOrDefault(a => a.Key == Earlier.Items[i].Key);
            if (answer?.Now == null || !Enum.IsDefined(answer.Now.Value))
            {
                // One mistake to the person, so one message: who knows it is asked for with the answer.
                gaps.When(true, $"Indicators[{i}].Now", $"Say whether this is gone, still there, or nobody can tell, and who knows that: {Earlier.Items[i].Text}");
                continue;
            }

            gaps.Need(answer.Source, $"Indicators[{i}].Source", $"Say who knows that: {Earlier.Items[i].Text}");
        }
    }

    private void AskOtherAgency(Gaps gaps, CurrentUser by)
    {
        gaps.When(OtherAgency == null || OtherAgency.AgencyId == by.AgencyId, "Agency", "Choose an agency other than your own that agrees or does not");
        gaps.Need(OtherAgency?.SpokenBy, "SpokenBy", "Enter who spoke for that agency");
        gaps.When(OtherAgency?.Agrees == null, "Agrees", "Say whether that agency agrees");
        gaps.When(OtherAgency?.Agrees == false && string.IsNullOrWhiteSpace(OtherAgency.Words), "AgencyWords", "Write down why that agency does not agree");
    }

    private void AskHandover(Gaps gaps, DateOnly today)
    {
        gaps.When(HandedOverOn == null || HandedOverOn > today, nameof(HandedOverOn), "Enter the day on which the case was handed over, today at the latest");
        gaps.When(Accepted == null, nameof(Accepted), "Say whether the receiving agency has accepted");
        gaps.When(Accepted == true && string.IsNullOrWhiteSpace(AcceptedBy), nameof(AcceptedBy), "Name who accepted for the receiving agency");
    }

    private static void AskTold(Gaps gaps, Telling telling, string field, string whom)
    {
        gaps.When(telling.Told == null, field + "Told", $"Say whether {whom} have been told".Replace("the child have", "the child has", StringComparison.Ordinal));
        gaps.When(telling.Told == false && string.IsNullOrWhiteSpace(telling.WhyNot), field + "WhyNot", $"Say why {whom} have not been told".Replace("the child have", "the child has", StringComparison.Ordinal));
    }

    private sealed class Gaps
    {
        public List<(string Field, string Words)> Found { get; } = [];

        public void When(bool broken, string field, string words)
        {
            if (broken)
            {
                Found.Add((field, words));
            }
        }

        public void Need(string? text, string field, string words) => When(string.IsNullOrWhiteSpace(text), field, words);
    }
}
