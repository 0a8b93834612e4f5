using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Core.Screening;

/// <summary>Who may take the next step. The verbs hold the same rules; these are what a page asks before it offers one.</summary>
public sealed partial class ScreeningSubmission
{
    /// <summary>This person began it, and it has not been decided or closed.</summary>
    public bool MayBeWithdrawnBy(CurrentUser who) => who.Id == AuthorId && Flow.Allows(State, ScreeningState.Withdrawn);

    /// <summary>Triage waits for this person's answer.</summary>
    public bool AwaitsAnswerOf(CurrentUser who) => who.Id == AuthorId && State == ScreeningState.ReturnedForInformation;

    /// <summary>
    /// It stands below what the tool gives, and this person, who did not write it, leads the agency that sent it, or is a CSE co-ordinator
    /// asked in the lead's place.
    /// </summary>
    public bool AwaitsCountersignOf(CurrentUser who) => who.Id != AuthorId && AwaitsCountersign && (who.LeadsAgencies.Contains(AgencyId) || IsAskedInPlace(who));

    /// <summary>One taken back or replaced is nobody's to countersign.</summary>
    public bool AwaitsCountersign => (Countersign is CountersignState.Awaiting or CountersignState.AwaitingCoordinator) && State is not (ScreeningState.Withdrawn or ScreeningState.Superseded);

    private bool IsAskedInPlace(CurrentUser who) => Countersign == CountersignState.AwaitingCoordinator && who.Can(Permission.CountersignForLead);
}
