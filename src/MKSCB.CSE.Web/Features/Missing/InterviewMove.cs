using MKSCB.CSE.Core.Missing;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>What is recorded of a return interview on the short form; that it was held has a form of its own.</summary>
public enum InterviewMove
{
    Offer,
    Accept,
    Decline,
    NotPossible,
    Held,
}

/// <summary>A step as its page says it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Says">What follows from it.</param>
/// <param name="When">The question for the day.</param>
/// <param name="Who">The question for a person; null where none is asked.</param>
/// <param name="Words">The question for words.</param>
/// <param name="Done">What is said once it is recorded.</param>
public sealed record MoveText(string Title, string Says, string When, string? Who, string Words, string Done);

public static class InterviewMoves
{
    public static MoveText Of(InterviewMove move) => move switch
    {
        InterviewMove.Offer => new("Record an offer", "The time of the first offer is what the 72 hours measure. An offer can be made again as often as it helps.", "On what day was it offered?", null, "How was it offered, by whom and to whom?", "The offer has been recorded."),
        InterviewMove.Accept => new("Record that the child accepted", "The interview is then to be held, within 72 hours of the return where it can be.", "On what day did the child accept?", null, "What was agreed: when, where and with whom? (optional)", "It is recorded that the child accepted."),
        InterviewMove.Decline => new("Record that the interview was declined", "A child may decline. The duty to offer does not end with that: offer again when something has changed, or somebody else could ask.", "On what day was it declined?", "Who declined?", "Why, in their own words where you have them?", "It is recorded that the interview was declined. It can be offered again."),
        InterviewMove.NotPossible => new("Record that the interview is not possible", "A named manager agrees to this. If it becomes possible after all, record an offer.", "On what day was that agreed?", "Which manager agrees? Name and role", "Why is the interview not possible?", "It is recorded that the interview is not possible."),
        _ => new("Record the interview", "", "", null, "", "The interview has been recorded, and what the child said is in the chronology."),
    };

    public static IEnumerable<InterviewMove> From(ReturnInterviewState state) => state switch
    {
        ReturnInterviewState.NotYetOffered => [InterviewMove.Offer, InterviewMove.NotPossible],
        ReturnInterviewState.Offered => [InterviewMove.Held, InterviewMove.Accept, InterviewMove.Decline, InterviewMove.Offer, InterviewMove.NotPossible],
        ReturnInterviewState.Accepted => [InterviewMove.Held, InterviewMove.Decline, InterviewMove.NotPossible],
        ReturnInterviewState.Declined or ReturnInterviewState.NotPossible => [InterviewMove.Offer],
        _ => [],
    };

    /// <summary>As it stands in an address.</summary>
    public static string Code(InterviewMove move) => move == InterviewMove.NotPossible ? "not-possible" : move.ToString().ToLowerInvariant();

    /// <summary>Null for one that is none, or has a form of its own.</summary>
    public static InterviewMove? Find(string code) => Enum.GetValues<InterviewMove>().Where(move => move != InterviewMove.Held && Code(move) == code).Select(move => (InterviewMove?)move).FirstOrDefault();
}
