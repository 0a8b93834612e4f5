using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Screening;

public enum ScreeningState
{
    Draft,
    Submitted,
    Acknowledged,
    ReturnedForInformation,
    Triaged,
    Superseded,
    Withdrawn,
}

/// <summary>
/// One completed (or begun) screening tool about one child: what a practitioner saw, their judgement first,
/// the computed result second, and what Children's Social Care decided.
/// </summary>
public sealed partial class ScreeningSubmission : Record, IAudited
{
    public const int ReferenceLength = 20;

    /// <summary>Shown to people and used in addresses; holds nothing about the child.</summary>
    public required string Reference { get; init; }

    public required Guid InstrumentVersionId { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>The author's agency when it was begun: its lead sees and countersigns.</summary>
    public required Guid AgencyId { get; init; }

    public required DateTime BegunAt { get; init; }

    public ScreeningState State { get; private set; } = ScreeningState.Draft;

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>The child's record, once triage has matched or opened one.</summary>
    public Guid? ChildId { get; private set; }

    public Child? Child { get; private set; }

    public string AuditStream => $"screening:{Id}";

    public static readonly Transitions<ScreeningState> Flow = new()
    {
        [ScreeningState.Draft] = [ScreeningState.Submitted, ScreeningState.Withdrawn],
        [ScreeningState.Submitted] = [ScreeningState.Acknowledged, ScreeningState.ReturnedForInformation, ScreeningState.Triaged, ScreeningState.Superseded, ScreeningState.Withdrawn],
        [ScreeningState.Acknowledged] = [ScreeningState.ReturnedForInformation, ScreeningState.Triaged, ScreeningState.Superseded, ScreeningState.Withdrawn],
        [ScreeningState.ReturnedForInformation] = [ScreeningState.Submitted, ScreeningState.Superseded, ScreeningState.Withdrawn],
    };
}
