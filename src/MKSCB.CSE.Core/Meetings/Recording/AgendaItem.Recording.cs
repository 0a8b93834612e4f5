using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>What is recorded of an item while its meeting sits. Needs <see cref="Meeting"/> and <see cref="Recorded"/> loaded.</summary>
public sealed partial class AgendaItem
{
    private readonly List<ItemDissent> _dissents = [];

    public ItemRecord? Recorded { get; private set; }

    public IReadOnlyCollection<ItemDissent> Dissents => _dissents;

    /// <summary>From the first minute of the meeting until its minutes are approved.</summary>
    public bool CanBeRecorded => IsOnAgenda && State != AgendaItemState.NotReached && (Meeting!.State is MeetingState.InSession or MeetingState.MinutesDraft);

    /// <summary>
    /// Writes the notes down. The first words start the item's clock, because nobody remembers to. What an item was recorded as discussed
    /// with (the level, the next review) no longer changes: it has taken effect.
    /// </summary>
    /// <exception cref="RuleViolation">The meeting has not begun, or its minutes are approved; or a settled answer would change.</exception>
    public void Write(ItemNotes notes, CurrentUser by, DateTime now)
    {
        var record = Open();
        var settled = State == AgendaItemState.Discussed;
        RuleViolation.When(settled && (notes.Level, notes.NextReviewOn, notes.EndedBecause) != (record.Notes.Level, record.Notes.NextReviewOn, record.Notes.EndedBecause),
            "This item is recorded as discussed: its level and next review have taken effect. Change the level on the child's record, or take the item to the next meeting.");
        if (notes == record.Notes)
        {
            return;
        }

        (record.Notes, record.WrittenAt, record.WrittenById) = (notes, now, by.Id);
        if (!settled && record.Spent(now) == TimeSpan.Zero && Meeting!.State == MeetingState.InSession)
        {
            record.StartClock(now);
        }
    }

    /// <summary>What is written lowers the level, or ends what follows the child.</summary>
    public bool StepsDown(ItemNotes notes) => ChildId != null && (notes.Level < Child!.Level || notes.EndedBecause != null);

    public void StartClock(DateTime now)
    {
        RuleViolation.When(Meeting!.State != MeetingState.InSession, "The clock runs while the meeting sits.");
        Open().StartClock(now);
    }

    public void StopClock(DateTime now) => Recorded?.StopClock(now);

    /// <summary>Records that an agency does not agree. It does not stop the decision; it stands beside it.</summary>
    public ItemDissent Dissent(Guid agencyId, string spokenBy, string text, CurrentUser by, DateTime now)
    {
        Open();
        RuleViolation.When(string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(spokenBy), "Say who does not agree, and with what.");
        var dissent = new ItemDissent { ItemId = Id, MeetingId = MeetingId, AgencyId = agencyId, SpokenBy = spokenBy, Text = text, At = now, RecordedById = by.Id };
        _dissents.Add(dissent);
        return dissent;
    }

    /// <summary>
    /// Records the item as discussed with what is written: decision and reason, the child's view, the level the group agrees, whether the NRM was
    /// considered, and a day to look again or why not. Needs the child loaded where it is about one.
    /// </summary>
    /// <exception cref="RuleViolation">Something is missing, or the level would be lowered without its guards.</exception>
    public void Finish(CurrentUser by, DateTime now, StepDown? stepDown = null)
    {
        RuleViolation.When(Meeting!.State != MeetingState.InSession, "An item is recorded as discussed while the meeting sits.");
        var record = Open();
        var missing = record.Notes.Missing(ChildId != null, LondonTime.DateOf(now));
        RuleViolation.When(missing.Count > 0, string.Join(". ", missing.Select(m => m.Words)) + ".");
        if (ChildId != null)
        {
            Agree(record.Notes, stepDown, by, now);
        }

        Discuss(now, record.Notes.NextReviewOn, record.Notes.EndedBecause);
        record.StopClock(now);
    }

    private void Agree(ItemNotes notes, StepDown? stepDown, CurrentUser by, DateTime now)
    {
        var judgement = new LevelJudgement(notes.Level!.Value, notes.Rationale!.Cut(RiskLevelChange.ReasonLength));
        if (!StepsDown(notes))
        {
            Child!.RaiseLevel(judgement, by, now);
            if (Child.RecallOn <= LondonTime.DateOf(now))
            {
                Child.LookAgain($"in a meeting, which agreed that the level holds. {notes.Rationale}", by, now);
            }

            return;
        }

        RuleViolation.When(stepDown == null, "This lowers the level or ends what follows the child. Say first what became of each earlier sign, what shows that risk is less, who agrees, who takes over, and when it is looked at again.");
        RuleViolation.When((stepDown!.Kind == StepDownKind.LowerLevel) == (notes.EndedBecause != null), "Choose a way of stepping down that fits what is written: a level lowered, or an end or a move.");
        Child!.StepDown(judgement, stepDown with { MeetingId = MeetingId }, by, now);
    }

    /// <summary>
    /// Passes the child to another meeting. To a locality's meeting from the whole area's only with the guards of stepping down, so not before
    /// <see cref="Finish"/> has taken them. Needs the meeting with its body, and the child.
    /// </summary>
    /// <exception cref="RuleViolation">Not about a child, not begun, the same meeting, another locality's, or stepped down without its guards.</exception>
    public ChildPassing PassTo(MeetingBody to, PassingWords words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(ChildId == null, "Only a child is passed to another meeting.");
        RuleViolation.When(!CanBeRecorded, "A child is passed on once the meeting has begun, and until its minutes are approved.");
        RuleViolation.When(ChildPassing.KindOf(Meeting!.Body!, to) == PassingKind.StepDown && !Child!.StepDowns.Any(s => s.Kind == StepDownKind.ToLocality && s.MeetingId == MeetingId),
            "To a locality’s meeting a child is stepped down: record the item as discussed with why this meeting no longer needs to look at it, and answer what must be known first.");
        return ChildPassing.Between(this, Meeting.Body!, to, words, by, now);
    }

    private ItemRecord Open()
    {
        RuleViolation.When(!CanBeRecorded, "This item can be recorded once its meeting has begun, and until the minutes are approved.");
        return Recorded ??= new ItemRecord { ItemId = Id, MeetingId = MeetingId };
    }
}
