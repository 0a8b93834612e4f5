using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Core.Screening;

/// <summary>What the author writes while the screening is a draft. Each part is saved whole, by its own page.</summary>
public sealed partial class ScreeningSubmission
{
    private const string JudgeFirst = "Give your own judgement first. The computed result is shown beside it afterwards.";
    private const string Fixed = "This screening has been sent, so what it says can no longer change. If something is wrong or new, withdraw it or begin another.";

    /// <exception cref="RuleViolation">It is no longer a draft, or somebody else's.</exception>
    public void Describe(ScreenedChild about, CurrentUser by, DateTime now)
    {
        Edit(by, now);
        About = about with { ScreeningId = Id };
    }

    /// <exception cref="RuleViolation">It is no longer a draft, or somebody else's.</exception>
    public void Hear(ScreeningVoice voice, CurrentUser by, DateTime now)
    {
        Edit(by, now);
        Voice = voice with { ScreeningId = Id };
    }

    /// <exception cref="RuleViolation">It is no longer a draft, or somebody else's.</exception>
    public void Share(ScreeningSharing sharing, CurrentUser by, DateTime now)
    {
        Edit(by, now);
        Sharing = sharing with { ScreeningId = Id };
    }

    /// <exception cref="RuleViolation">It is no longer a draft, or somebody else's.</exception>
    public void Judge(ScreeningJudgement judgement, CurrentUser by, DateTime now)
    {
        Edit(by, now);
        Judgement = judgement.Settled() with { ScreeningId = Id, WhyLower = judgement.WhyLower ?? Judgement?.WhyLower };
    }

    /// <summary>Says why the level stays below what the tool gives, once that is known.</summary>
    /// <exception cref="RuleViolation">No judgement is there yet, it is no longer a draft, or somebody else's.</exception>
    public void ExplainLower(string? why, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Judgement == null, JudgeFirst);
        Edit(by, now);
        Judgement = Judgement! with { WhyLower = why };
    }

    /// <summary>Saves the answers of one page; items not named stay as they were. Needs <see cref="Answers"/> loaded.</summary>
    /// <exception cref="RuleViolation">It is no longer a draft, somebody else's, or an item is not on the instrument.</exception>
    public void Answer(InstrumentDefinition instrument, IEnumerable<AnswerGiven> answers, CurrentUser by, DateTime now)
    {
        Edit(by, now);
        var known = instrument.AllItems().Select(i => i.Item.Code).ToHashSet();
        foreach (var given in answers)
        {
            RuleViolation.When(!known.Contains(given.ItemCode), "One of the questions is not on this screening tool. Open the page again and answer there.");
            var answer = _answers.Find(a => a.ItemCode == given.ItemCode);
            if (answer == null)
            {
                answer = new ScreeningAnswer { ScreeningId = Id, ItemCode = given.ItemCode };
                _answers.Add(answer);
            }

            answer.Take(given);
        }
    }

    /// <summary>The level and its reason are there, so the computed result may be shown beside them.</summary>
    public bool HasJudged => Judgement is { Level: not null, Harm: not null } && Has(Judgement.Rationale);

    /// <summary>What the instrument makes of the answers so far, with the age on <paramref name="today"/>.</summary>
    /// <exception cref="RuleViolation">The judgement has not been given: it comes before the computed result.</exception>
    public ScoreResult Compute(InstrumentDefinition instrument, DateOnly today)
    {
        RuleViolation.When(!HasJudged, JudgeFirst);
        return ScoreEngine.Score(instrument, new ScoringInput
        {
            Age = About?.AgeOn(today),
            LearningDisability = Fact(About?.LearningDisability),
            Disability = Fact(About?.Disability),
            Disclosure = Fact(Voice?.Disclosure),
            Answers = _answers.ToDictionary(a => a.ItemCode, a => a.ForScoring()),
        });
    }

    /// <summary>
    /// The judged risk is below a floor or below the computed level: it then needs a reason and a countersignature. The risk is
    /// compared, not the overall level: saying that harm was done must not hide a risk judged too low.
    /// </summary>
    public bool JudgedBelow(ScoreResult result) => Judgement is { } j && (j.Risk < result.Level || j.Risk < result.Minimum);

    private static bool? Fact(YesNoNotKnown? answer) => answer switch
    {
        YesNoNotKnown.Yes => true,
        YesNoNotKnown.No => false,
        _ => null,
    };

    private void Edit(CurrentUser by, DateTime now)
    {
        RuleViolation.When(by.Id != AuthorId, "Only the person who began this screening can change it.");
        RuleViolation.When(State != ScreeningState.Draft, Fixed);
        SavedAt = now;
    }
}
