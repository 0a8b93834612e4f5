using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Core.Screening;

/// <summary>The parts of the form, in the order of the task list.</summary>
public enum ScreeningPart
{
    About,
    Indicators,
    Voice,
    Sharing,
    Judgement,
}

/// <summary>Something that must be there before the screening can be sent.</summary>
/// <param name="Part">The page.</param>
/// <param name="What">What is missing, in words.</param>
/// <param name="Field">The question on that page.</param>
public sealed record MissingPart(ScreeningPart Part, string What, string Field = "");

/// <summary>From the author to Children's Social Care and back.</summary>
public sealed partial class ScreeningSubmission
{
    /// <summary>What still has to be given before it can be sent. Indicators may stay unanswered: not asked is an answer, and is shown.</summary>
    public IReadOnlyList<MissingPart> Missing()
    {
        List<MissingPart> missing = [];
        void Need(bool there, ScreeningPart part, string what, string field)
        {
            if (!there)
            {
                missing.Add(new MissingPart(part, what, field));
            }
        }

        Need(Has(About?.GivenName) || Has(About?.FamilyName) || Has(About?.AlsoKnownAs), ScreeningPart.About, "The child's name, or the part of it you know", nameof(About.GivenName));
        Need(About?.DateOfBirth != null || About?.ApproximateAge != null, ScreeningPart.About, "The child's date of birth or approximate age", nameof(About.DateOfBirth));
        Need(About?.LearningDisability != null, ScreeningPart.About, "Whether the child has a learning disability", nameof(About.LearningDisability));
        Need(About?.LocalityCode != null, ScreeningPart.About, "Where the child lives", nameof(About.LocalityCode));
        Need(About?.CurrentlyMissing != null, ScreeningPart.About, "Whether the child is missing now", nameof(About.CurrentlyMissing));
        Need(_answers.Exists(a => a.Value != AnswerValue.NotAsked), ScreeningPart.Indicators, "At least one indicator answered", "");
        Need(Voice?.Disclosure != null, ScreeningPart.Voice, "Whether the child has told anyone", nameof(Voice.Disclosure));
        Need(Has(Voice?.ChildsWords) || Has(Voice?.WhyNoVoice), ScreeningPart.Voice, "The child's voice, or why it is not there", nameof(Voice.ChildsWords));
        Need(Has(Voice?.Strengths) || Has(Voice?.WhyNoStrengths), ScreeningPart.Voice, "Strengths, or why none are given", nameof(Voice.Strengths));
        Need(Has(Voice?.ParentsView) || Has(Voice?.WhyNoParentsView), ScreeningPart.Voice, "What the parents or carers think, or why it is not there", nameof(Voice.ParentsView));
        Need(Sharing?.Consent != null, ScreeningPart.Sharing, "Consent to a service", nameof(Sharing.Consent));
        Need(Sharing?.Basis != null, ScreeningPart.Sharing, "The basis for sharing", nameof(Sharing.Basis));
        Need(Has(Sharing?.BasisReason), ScreeningPart.Sharing, "Why sharing is necessary and proportionate", nameof(Sharing.BasisReason));
        Need(Has(Sharing?.ContactPhone), ScreeningPart.Sharing, "A telephone number where triage can reach you", nameof(Sharing.ContactPhone));
        Need(Judgement?.Harm != null, ScreeningPart.Judgement, "Whether there is evidence of harm", nameof(Judgement.Harm));
        Need(Judgement?.Risk != null, ScreeningPart.Judgement, "The level of risk you judge", nameof(Judgement.Risk));
        Need(Has(Judgement?.Rationale), ScreeningPart.Judgement, "Why you judge that level", nameof(Judgement.Rationale));
        return missing;
    }

    /// <summary>
    /// Sends it to Children's Social Care. The result is computed with the age on the day and kept with its trace. A level judged
    /// below a floor or below the computed one still goes at once, marked as awaiting the agency lead's countersignature.
    /// </summary>
    /// <exception cref="RuleViolation">It is not a draft, somebody else's, incomplete, or a lower level has no reason.</exception>
    public void Submit(InstrumentDefinition instrument, CurrentUser by, DateTime now)
    {
        RuleViolation.When(by.Id != AuthorId, "Only the person who began this screening can send it.");
        RuleViolation.When(State != ScreeningState.Draft, "This screening has already been sent.");
        RuleViolation.When(Missing().Count > 0, "This screening is not complete yet: " + string.Join("; ", Missing().Select(m => m.What)) + ".");
        var result = Compute(instrument, LondonTime.DateOf(now));
        var below = JudgedBelow(result);
        RuleViolation.When(below && !Has(Judgement!.WhyLower), "Your level is below what the tool gives. Say why before sending.");
        (SubmittedAt, Result) = (now, ScreeningResult.Of(Id, result));
        Countersign = below ? CountersignState.Awaiting : CountersignState.NotNeeded;
        Move(ScreeningState.Submitted, "This screening cannot be sent now.");
        RateUrgency(new UrgencyFacts
        {
            Disclosure = Voice?.Disclosure == YesNoNotKnown.Yes,
            MissingNow = About?.CurrentlyMissing == YesNoNotKnown.Yes,
            Judged = Judgement!.Level,
            Computed = result.Level,
            Age = About?.AgeOn(LondonTime.DateOf(now)),
        });
        Note(ScreeningEventKind.Submitted, by, now);
    }

    /// <summary>The author takes it back. It stays, with the reason.</summary>
    /// <exception cref="RuleViolation">It has been decided, or is somebody else's.</exception>
    public void Withdraw(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(by.Id != AuthorId, "Only the person who began this screening can withdraw it.");
        Move(ScreeningState.Withdrawn, "This screening can no longer be withdrawn.");
        Note(ScreeningEventKind.Withdrawn, by, now, reason);
    }

    /// <summary>The author answers the question that triage asked; it goes back to the queue on its first clock. Needs <see cref="Requests"/> loaded.</summary>
    /// <exception cref="RuleViolation">No question is open, or it is somebody else's.</exception>
    public void AnswerQuestion(string answer, CurrentUser by, DateTime now)
    {
        RuleViolation.When(by.Id != AuthorId, "Only the person who sent this screening can answer.");
        RuleViolation.When(State != ScreeningState.ReturnedForInformation, "There is no open question on this screening.");
        _requests.Single(r => r.AnsweredAt == null).Close(answer, by.Id, now);
        Move(ScreeningState.Submitted, "There is no open question on this screening.");
        Note(ScreeningEventKind.Answered, by, now);
    }

    /// <summary>
    /// No lead of the agency but the author could countersign, so a CSE co-ordinator is asked in the lead's place: a lower level never stands
    /// on its author's word alone for want of a colleague. A lead appointed afterwards may still be the one who does it.
    /// </summary>
    /// <exception cref="RuleViolation">No countersignature is awaited from a lead.</exception>
    public void AskCoordinator()
    {
        RuleViolation.When(!AwaitsCountersign || Countersign != CountersignState.Awaiting, "This screening is not waiting for a lead's countersignature.");
        Countersign = CountersignState.AwaitingCoordinator;
    }

    /// <summary>The agency lead, or a CSE co-ordinator asked in the lead's place, agrees or does not agree with a level judged below a floor or the computed one.</summary>
    /// <exception cref="RuleViolation">None is awaited, the author would countersign their own, or this person was not asked.</exception>
    public void CountersignBy(CurrentUser lead, bool agrees, string comment, DateTime now)
    {
        RuleViolation.When(lead.Id == AuthorId, "You cannot countersign your own screening. Somebody else must.");
        RuleViolation.When(!lead.LeadsAgencies.Contains(AgencyId) && !IsAskedInPlace(lead) && AwaitsCountersign, "Only a lead of the agency that sent it can countersign, or a CSE co-ordinator where it has no other lead.");
        RuleViolation.When(!AwaitsCountersign, "This screening is not waiting for a countersignature.");
        Countersign = agrees ? CountersignState.Agreed : CountersignState.Disagreed;
        Note(agrees ? ScreeningEventKind.Countersigned : ScreeningEventKind.Disagreed, lead, now, comment);
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
