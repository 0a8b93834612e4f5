using MKSCB.CSE.Core.Interventions;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>What those who run an intervention do with it.</summary>
public enum Step
{
    Consider,
    Accept,
    Place,
    Start,
    HandOver,
    Pause,
    Resume,
    Complete,
    CloseEarly,
    Decline,
    NotSuitable,
}

/// <summary>A step as its page says it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Says">What follows from it.</param>
/// <param name="Asks">The question for the reason; null where none is asked.</param>
/// <param name="Done">What is said once it is done.</param>
public sealed record StepText(string Title, string Says, string? Asks, string Done);

public static class StepWords
{
    public static StepText Of(Step step) => step switch
    {
        Step.Consider => new("The meeting has discussed the child", "From then on you can accept the referral.", null, "The referral has been considered."),
        Step.Accept => new("Accept the referral", "It is given a place where one is free, and otherwise stands on the waiting list: the highest level first, then who has waited longest.", null, "The referral has been accepted."),
        Step.Place => new("Give a place", "It leaves the waiting list, and can be started.", "If another child stands before this one: why does this one go first?", "The place has been given."),
        Step.Start => new("Start with a worker", "From today the worker works with the child, and the child’s record opens to them. The child’s level today is kept as the level before.", null, "The intervention has started."),
        Step.HandOver => new("Hand over to another worker", "The child’s record opens to the new worker. The work of the one before ends today.", "Why does another worker take over?", "The intervention has been handed over."),
        Step.Pause => new("Pause", "It keeps its place.", "Why is it paused?", "The intervention is paused."),
        Step.Resume => new("Go on", "It runs again from today.", "Why can it go on?", "The intervention goes on."),
        Step.Complete => new("Complete", "The worker’s work with the child ends today. The child’s level today is kept as the level after, and follow-ups are due in three and six months.", "What came of it?", "The intervention is complete."),
        Step.CloseEarly => new("Close early", "It ends before it is done. If it had started, follow-ups are due in three and six months.", "Why does it end early?", "The intervention has been closed early."),
        Step.Decline => new("Declined by the child or family", "It ends. If it had started, follow-ups are due in three and six months.", "What did they say, and what is offered instead?", "It is recorded that the child or family declined."),
        _ => new("Not suitable", "The referral ends.", "Why, and what would help the child more?", "It is recorded that the intervention is not suitable."),
    };

    /// <summary>The steps that can follow, the most likely first.</summary>
    public static IEnumerable<Step> From(InterventionState state, bool discussed) => state switch
    {
        InterventionState.Referred => discussed ? [Step.Consider, Step.Decline, Step.NotSuitable] : [Step.Decline, Step.NotSuitable],
        InterventionState.ConsideredAtMeeting => [Step.Accept, Step.Decline, Step.NotSuitable],
        InterventionState.Accepted => [Step.Start, Step.Decline, Step.NotSuitable, Step.CloseEarly],
        InterventionState.Waiting => [Step.Place, Step.Decline, Step.NotSuitable, Step.CloseEarly],
        InterventionState.Active => [Step.Pause, Step.HandOver, Step.Complete, Step.CloseEarly, Step.Decline],
        InterventionState.Paused => [Step.Resume, Step.HandOver, Step.Complete, Step.CloseEarly, Step.Decline],
        _ => [],
    };

    public static bool NeedsReason(Step step) => Of(step).Asks != null && step != Step.Place;

    public static bool NeedsWorker(Step step) => step is Step.Start or Step.HandOver;

    /// <summary>As it stands in an address.</summary>
    public static string Code(Step step) => step switch
    {
        Step.HandOver => "hand-over",
        Step.CloseEarly => "close-early",
        Step.NotSuitable => "not-suitable",
        _ => step.ToString().ToLowerInvariant(),
    };

    public static Step? Find(string code) => Enum.GetValues<Step>().Where(step => Code(step) == code).Select(step => (Step?)step).FirstOrDefault();
}
