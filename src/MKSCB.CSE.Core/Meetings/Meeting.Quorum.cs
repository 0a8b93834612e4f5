using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>Whether the meeting could decide, as the chair recorded it.</summary>
public sealed partial class Meeting
{
    public bool? QuorumMet { get; private set; }

    /// <summary>Why the meeting went on without it.</summary>
    public string? QuorumReason { get; private set; }

    public DateTime? QuorumRecordedAt { get; private set; }

    public Guid? QuorumRecordedById { get; private set; }

    /// <summary>Records the quorum as it stands. Without one the chair may go on, with the reason on record.</summary>
    /// <exception cref="RuleViolation">The body has set no rule, the meeting is cancelled or its minutes are approved, or it goes on without a quorum and without a reason.</exception>
    public void RecordQuorum(Quorum quorum, string? reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!quorum.IsSet, "This body has not said how many agencies must be there. Set that first.");
        RuleViolation.When(State is MeetingState.Cancelled or MeetingState.MinutesApproved or MeetingState.Amended, "What was recorded of this meeting stands as it is.");
        RuleViolation.When(!quorum.IsMet && string.IsNullOrWhiteSpace(reason), "Without a quorum, say why the meeting goes on, or reopen it for another day.");
        (QuorumMet, QuorumReason, QuorumRecordedAt, QuorumRecordedById) = (quorum.IsMet, quorum.IsMet ? null : reason, now, by.Id);
    }
}
