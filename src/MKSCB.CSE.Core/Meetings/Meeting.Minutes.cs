using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>The minutes: a draft until the chair approves them, then versions that never change.</summary>
public sealed partial class Meeting
{
    /// <summary>When the owners were sent what they are to do.</summary>
    public DateTime? ActionsSentAt { get; private set; }

    public Guid? ActionsSentById { get; private set; }

    /// <summary>It has been held, and closed.</summary>
    public bool HasMinutes => State is MeetingState.MinutesDraft || IsLocked;

    /// <summary>Its minutes are approved: what was recorded stands as it is.</summary>
    public bool IsLocked => State is MeetingState.MinutesApproved or MeetingState.Amended;

    /// <exception cref="RuleViolation">Its minutes are approved.</exception>
    public void MustBeUnlocked() => RuleViolation.When(IsLocked, "The minutes of this meeting are approved, so what was recorded stands as it is. The chair can amend them.");

    /// <exception cref="RuleViolation">They are not a draft: the meeting is not closed, or somebody approved them first.</exception>
    public void ApproveMinutes() => State = Flow.Move(State, MeetingState.MinutesApproved, "Only draft minutes can be approved.");

    /// <summary>The owners were sent what they are to do.</summary>
    /// <exception cref="RuleViolation">The meeting is not closed, or it was done.</exception>
    public void SendActions(CurrentUser by, DateTime now)
    {
        RuleViolation.When(!HasMinutes || ImportedAt != null, "Actions go out once the meeting is closed.");
        RuleViolation.When(ActionsSentAt != null, "The actions of this meeting have gone out already.");
        (ActionsSentAt, ActionsSentById) = (now, by.Id);
    }

    /// <summary>Approved minutes say something else from now on; the version says what and why.</summary>
    internal void Amend()
    {
        RuleViolation.When(!IsLocked || ImportedAt != null, "Only approved minutes are amended. While they are a draft, put the record right.");
        State = State == MeetingState.Amended ? State : Flow.Move(State, MeetingState.Amended, "Only approved minutes are amended.");
    }
}

public sealed partial class AgendaItem
{
    /// <summary>Somebody who was there proposes other words. Needs the meeting and the record.</summary>
    /// <exception cref="RuleViolation">The minutes are no draft, the item was not reached, or nothing would change.</exception>
    public ItemCorrection Correct(MinutesField field, string proposed, string why, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Meeting!.State != MeetingState.MinutesDraft || !CanBeRecorded, "Corrections are proposed while the minutes are a draft.");
        RuleViolation.When(string.IsNullOrWhiteSpace(proposed) || string.IsNullOrWhiteSpace(why), "Say how it should read, and why.");
        var before = MinutesFields.Of(Recorded?.Notes ?? new ItemNotes(), field);
        RuleViolation.When(before == proposed, "This is what the draft says already.");
        return new ItemCorrection { MeetingId = MeetingId, ItemId = Id, Item = this, Field = field, Before = before, Proposed = proposed, Why = why, At = now, ById = by.Id };
    }

    /// <summary>The record follows an amendment of the approved minutes.</summary>
    internal void Amend(ItemNotes notes, CurrentUser by, DateTime now)
    {
        Recorded ??= new ItemRecord { ItemId = Id, MeetingId = MeetingId };
        (Recorded.Notes, Recorded.WrittenAt, Recorded.WrittenById) = (notes, now, by.Id);
    }
}
