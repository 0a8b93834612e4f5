using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>What the last meetings asked for, in every end an action can have: done, not possible and accepted, said to be not possible, not done, overtaken, put off, open.</summary>
internal sealed class DemoActions(DemoWorld world)
{
    private static readonly (string Text, string Owner)[] Asks =
    [
        ("Find out who owns the car seen at the retail park, and tell the social worker.", "danny.marsh"),
        ("Offer a health appointment outside school hours.", "helen.whitby"),
        ("Visit the flat with licensing.", "carol.finch"),
        ("Offer two sessions a week with a worker of the child's own choosing.", "joanna.price"),
        ("Tell the meeting on which days the child was at school.", "ravi.menon"),
        ("Go through the plan with the family and bring their view.", "kirsty.vale"),
        ("Ask the carers which nights worry them most.", "kirsty.vale"),
    ];

    /// <summary>One action of the meeting about an item's child, due that many days after it.</summary>
    public static MeetingAction Agreed(Meeting meeting, AgendaItem item, string text, CurrentUser owner, int days) => new()
    {
        BodyId = meeting.BodyId,
        MeetingId = meeting.Id,
        ChildId = item.ChildId,
        Text = text,
        OwnerAgencyId = owner.AgencyId,
        OwnerId = owner.Id,
        OwnerName = owner.Name,
        DueOn = meeting.Day.AddDays(days),
        AgreedAt = meeting.StartsAt,
    };

    public void Agree(Meeting meeting, AgendaItem item, int number, CurrentUser chair, SystemRecords records)
    {
        var (text, key) = Asks[number % Asks.Length];
        var owner = world.People[key];
        var action = Agreed(meeting, item, text, owner, days: 14 + number);
        records.Add(action);
        Since(action, number % Asks.Length, owner, chair, meeting);
    }

    /// <summary>One that its owner says is not possible, for the chair to accept or refuse.</summary>
    public void AgreeImpossible(Meeting meeting, AgendaItem item, SystemRecords records)
    {
        var owner = world.People["joanna.price"];
        var action = Agreed(meeting, item, "Take the child along to the Thursday group.", owner, days: 10);
        action.SayNotPossible("The Thursday group has stopped for the winter.", owner, world.Now.AddMinutes(-30));
        records.Add(action);
    }

    private void Since(MeetingAction action, int story, CurrentUser owner, CurrentUser chair, Meeting meeting)
    {
        var at = LondonTime.ToUtc(meeting.Day.AddDays(8), new TimeOnly(15, 0));
        if (at > world.Now)
        {
            return;
        }

        switch (story)
        {
            case 0:
                action.Done("The owner is known and was visited. The log number is with the intelligence unit.", owner, at);
                break;
            case 1:
                action.SayNotPossible("The clinic has no appointments outside school hours until the new year.", owner, at);
                action.AcceptNotPossible(chair, at.AddDays(1));
                break;
            case 2:
                action.SayNotDone("Licensing has not named anybody for the visit.", owner, at);
                break;
            case 3:
                action.Overtaken("The child has moved to a placement that has its own worker.", owner, at);
                break;
            case 4:
                action.MoveDue(action.DueOn.AddDays(20), "The school sends its figures at the end of the month.", owner, at);
                break;
            case 5:
                action.SayNotPossible("The family does not open the door. A home visit with the school nurse was tried twice.", owner, at);
                break;
        }
    }
}
