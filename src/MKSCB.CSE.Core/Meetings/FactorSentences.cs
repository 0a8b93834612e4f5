using System.Globalization;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>The sentence a person reads for each factor. Words follow the Board's language guide: a child went missing, never absconded.</summary>
internal static class FactorSentences
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IEnumerable<(Factor Factor, string Sentence)> Of(CandidateFacts facts, DateOnly meetingDay, DateOnly today) =>
        [.. Level(facts, today), .. Events(facts, today), .. Passed(facts, today), .. Waiting(facts, meetingDay, today), .. Ahead(facts, meetingDay, today), .. Actions(facts, today)];

    private static IEnumerable<(Factor, string)> Level(CandidateFacts facts, DateOnly today)
    {
        if (facts.Level == RiskLevel.HarmEvidenced)
        {
            yield return (Factor.HarmEvidenced, "Being exploited: harm is evidenced.");
        }
        else if (facts.Level == RiskLevel.High)
        {
            yield return (Factor.LevelHigh, "Judged level is High.");
        }

        if (facts.Moved is { } move)
        {
            var from = move.From == null ? "not yet judged" : Words(move.From.Value);
            yield return move.IsRaised
                ? (Factor.LevelRaised, $"Level raised from {from} to {Words(move.To)} on {Day(move.On, today)}.")
                : (Factor.LevelLowered, $"Level lowered from {from} to {Words(move.To)} on {Day(move.On, today)}.");
        }
    }

    private static IEnumerable<(Factor, string)> Events(CandidateFacts facts, DateOnly today)
    {
        if (facts.MissingEpisodes > 0)
        {
            yield return (Factor.WentMissing, $"Went missing {Times(facts.MissingEpisodes)} since {Day(facts.Since, today)}.");
        }

        if (facts.Repeated is { } repeated)
        {
            yield return (Factor.RepeatedlyMissing, $"Missing {Times(repeated.Times)} in {repeated.Days} days, the last from {Day(repeated.LastOn, today)}: at {repeated.Trigger} a strategy discussion is considered.");
        }

        if (facts.InterviewLateSince is { } late)
        {
            yield return (Factor.InterviewLate, $"A return interview should have been offered by {Day(late, today)} and has not been.");
        }

        // The screening that brought the referral is not news beside it.
        if (facts.NewScreenings > 0 && facts.ReferredOn == null)
        {
            yield return (Factor.NewScreening, $"{Count(facts.NewScreenings, "new screening")} since {Day(facts.Since, today)}.");
        }
    }

    private static IEnumerable<(Factor, string)> Waiting(CandidateFacts facts, DateOnly meetingDay, DateOnly today)
    {
        if (facts.ReferredOn is { } referred)
        {
            yield return (Factor.NewReferral, $"Newly referred to this meeting on {Day(referred, today)}.");
        }

        if (facts.ReviewOn is { } review && review <= meetingDay)
        {
            yield return review < today
                ? (Factor.ReviewOverdue, $"Review was due on {Day(review, today)}.")
                : (Factor.ReviewDue, $"Review is due by {Day(review, today)}.");
        }

        if (facts.CarriedFrom is { } carried)
        {
            var factor = carried.Times >= AgendaRanking.WaitedLong ? Factor.WaitedLong : carried.Times > 1 ? Factor.CarriedOverAgain : Factor.CarriedOver;
            yield return (factor, CarriedSentence(carried, today));
        }

        if (facts.Declined is { } declined)
        {
            yield return (Factor.DeclinedBefore, $"Declined for {Day(declined.MeetingOn, today)} because: {declined.Reason}");
        }
    }

    private static IEnumerable<(Factor, string)> Passed(CandidateFacts facts, DateOnly today)
    {
        if (facts.PassedHere is { } here)
        {
            var how = here.Kind switch
            {
                PassingKind.StepDown => $"Stepped down to this meeting by {here.Other}",
                PassingKind.StepUp => $"Passed up to this meeting by {here.Other}",
                PassingKind.MovedLocality => $"Passed to this meeting by {here.Other}, because the child moved,",
                _ => $"{here.Other} asked this meeting to consider the child",
            };
            yield return (Factor.PassedHere, $"{how} on {Day(here.On, today)}: {here.Words}");
        }

        if (facts.PassedAway is { } away)
        {
            yield return (Factor.PassedAway, $"Passed to {away.Other} on {Day(away.On, today)}, which has not yet accepted.");
        }

        if (facts.PassedBack is { } back)
        {
            yield return (Factor.PassedBack, $"Returned by {back.Other} on {Day(back.On, today)}: {back.Words}");
        }
    }

    private static IEnumerable<(Factor, string)> Ahead(CandidateFacts facts, DateOnly meetingDay, DateOnly today)
    {
        if (facts.LookAgainOn is { } again && again <= meetingDay)
        {
            yield return (Factor.LookAgain, $"To be looked at again by {Day(again, today)}, as was decided when the child was stepped down.");
        }

        if (facts.EighteenOn is { } eighteen)
        {
            yield return (Factor.TurnsEighteen, eighteen > today
                ? $"Turns 18 on {Day(eighteen, today)}: agree before then which adult service takes over."
                : $"Turned 18 on {Day(eighteen, today)}, and no transfer to an adult service is recorded.");
        }
    }

    private static IEnumerable<(Factor, string)> Actions(CandidateFacts facts, DateOnly today)
    {
        if (facts.OverdueActions > 0)
        {
            yield return (Factor.OverdueAction, $"{Count(facts.OverdueActions, "action")} overdue, the oldest since {Day(facts.OldestOverdue!.Value, today)}.");
        }

        var inTime = facts.OpenActions - facts.OverdueActions;
        if (inTime > 0)
        {
            yield return (Factor.OpenAction, $"{Count(inTime, "open action")} not yet due.");
        }
    }

    private static string CarriedSentence(CarriedFrom carried, DateOnly today)
    {
        var what = carried.Why switch
        {
            Carried.Deferred => $"Deferred from {Day(carried.MeetingOn, today)}: {carried.Reason}",
            Carried.NotReached => $"Not reached on {Day(carried.MeetingOn, today)}.",
            Carried.Cancelled => $"The meeting of {Day(carried.MeetingOn, today)} was cancelled.",
            _ => $"Was on the agenda for {Day(carried.MeetingOn, today)}, and no discussion has been recorded.",
        };
        return carried.Times > 1 ? $"Carried over {Times(carried.Times)}. {what}" : what;
    }

    private static string Words(RiskLevel? level) => level switch
    {
        RiskLevel.HarmEvidenced => "Being exploited",
        RiskLevel.NotIndicated => "Not indicated",
        null => "not judged",
        _ => level.ToString()!,
    };

    private static string Times(int n) => n switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{n} times",
    };

    private static string Count(int n, string one) => n == 1 ? $"1 {one}" : $"{n} {one}s";

    /// <summary>The year is said only when it is not this one.</summary>
    private static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", British);
}
