using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Interventions;

public static class InterventionWords
{
    public static string Of(InterventionState state) => state switch
    {
        InterventionState.Referred => "Referred",
        InterventionState.ConsideredAtMeeting => "Considered at the meeting",
        InterventionState.Accepted => "Accepted, not yet started",
        InterventionState.Waiting => "On the waiting list",
        InterventionState.DeclinedByFamily => "Declined by the child or family",
        InterventionState.NotSuitable => "Not suitable",
        InterventionState.ClosedEarly => "Closed early",
        _ => state.ToString(),
    };

    public static string Of(SessionKind kind) => kind switch
    {
        SessionKind.FaceToFace => "Face to face",
        SessionKind.WithFamily => "With the family",
        SessionKind.WithProfessionals => "With professionals",
        SessionKind.Telephone => "By telephone",
        _ => "Online",
    };

    /// <summary>One line for the child's record.</summary>
    public static string InWords(InterventionState state, string? worker, DateOnly? started, DateOnly? ended) =>
        Of(state) + (worker == null ? "" : $", {worker}") + (started == null ? "" : $", since {Say.Date(started)}") + (ended == null ? "" : $", ended {Say.Date(ended)}");

    /// <summary>How long it has stood there, for the caseload.</summary>
    public static string Since(CaseloadRow row, DateOnly today) => row switch
    {
        { State: InterventionState.Waiting, AcceptedAt: { } at } => $" for {Say.Count(today.DayNumber - LondonTime.DateOf(at).DayNumber, "day")}",
        { State: InterventionState.Referred, Discussed: true } => $". The {row.Body} has discussed the child since",
        { State: InterventionState.Referred or InterventionState.ConsideredAtMeeting } => $", {row.Body}. Referred on {Say.Date(row.ReferredAt)}",
        { State: InterventionState.Active or InterventionState.Paused } => $", started {Say.Date(row.StartedOn)}. Last session: {Say.Date(row.LastSessionOn, "none yet")}",
        _ => "",
    };

    public static IReadOnlyList<Choice> Scale { get; } = [.. Enumerable.Range(0, InterventionGoal.Reached + 1).Select(n => new Choice($"{n}", $"{n}"))];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<SessionKind>().Select(kind => new Choice(kind.ToString(), Of(kind)))];
}
