using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>
/// One child of whom everything is true today that a page can show: missing since last night, another name, people who work with them and one
/// who no longer does, a story with fact and analysis apart, somebody kept out.
/// </summary>
internal sealed class DemoToday(DemoWorld world)
{
    /// <summary>The child's place among the demonstration's; docs/demo.md names the reference.</summary>
    public const int Number = 19;

    public async Task TellAsync(SystemRecords records, CancellationToken cancel)
    {
        var reference = DemoHistory.Reference(Number);
        var child = await records.All<Child>().Include(c => c.SearchTerms).Include(c => c.Aliases).Include(c => c.Involvements).Include(c => c.Conflicts).Include(c => c.MissingEpisodes).Include(c => c.Contacts)
            .AsSplitQuery().SingleAsync(c => c.Reference == reference, cancel);
        var officer = world.People["ruth.bellamy"];
        child.AddAlias("Bird", AliasKind.OnlineName, "Seen on the child's phone by a parent", officer, world.Now.AddDays(-20));
        child.AddContact(new(ContactKind.Phone, "07700 900461", ContactOf.Child, "A second phone, seen at school", world.Today.AddDays(-20), null), officer, world.Now.AddDays(-20));
        child.AddContact(new(ContactKind.Phone, DemoConflicts.SharedNumber, ContactOf.ParentOrCarer, "Mother", null, null), officer, world.Now.AddDays(-60));
        child.AddContact(new(ContactKind.Online, "bird_of_night on a game", ContactOf.Child, null, null, world.Today.AddDays(-3)), officer, world.Now.AddDays(-20));
        Work(child);
        Story(child);
        child.GoMissing(MissingCategory.HighRisk, world.Now.AddHours(-9), "Mother, to the police", world.People["danny.marsh"], world.Now.AddHours(-8), DemoMissing.Reported(world, world.Now.AddHours(-9)) with { LastSeenWhere = "Ousebridge retail park, by the bus stops" });
        child.DeclareConflict(world.People["carol.finch"].Id, "Neighbour of the family, as she told the co-ordinator herself.", officer, world.Now.AddDays(-30));
    }

    private void Work(Child child)
    {
        var (nurse, tutor, youthWorker) = (world.People["priya.nair"], world.People["tom.ashdown"], world.People["grace.okafor"]);
        Involve(child, nurse, "School nurse", world.Today.AddDays(-60));
        Involve(child, youthWorker, "Detached youth worker", world.Today.AddDays(-45));
        Involve(child, tutor, "Form tutor", world.Today.AddDays(-100))?.End(world.Today.AddDays(-40), "The child changed school.");
    }

    // The referrer of the first screening works with the child already, whoever that was.
    private static Involvement? Involve(Child child, CurrentUser worker, string role, DateOnly from) =>
        child.Involvements.Any(i => i.AccountId == worker.Id) ? null : child.Involve(worker.AgencyId, worker.Id, worker.Name, role, from);

    private void Story(Child child)
    {
        var (nurse, youthWorker) = (world.People["priya.nair"], world.People["grace.okafor"]);
        var told = world.Now.AddDays(-12);
        child.Note(EntryKind.Fact, LondonTime.DateOf(told), new TimeOnly(14, 10), "Came to the drop-in with a new phone. Said: \"A friend gave it to me, I have to keep it on.\"", "Seen and heard by me", nurse, told.AddHours(2));
        child.Note(EntryKind.Analysis, LondonTime.DateOf(told), new TimeOnly(14, 10), "Somebody may be using the phone to reach and control the child at any hour.", "The writer’s own view", nurse, told.AddHours(2));
        var seen = world.Now.AddDays(-5);
        child.Note(EntryKind.Fact, LondonTime.DateOf(seen), new TimeOnly(20, 40), "Two younger pupils said that a grey car waits by the gate on Thursdays and that the child gets in.", "Told by two pupils", youthWorker, world.Now.AddDays(-3));
        child.Note(EntryKind.Opinion, LondonTime.DateOf(seen), new TimeOnly(20, 40), "The pupils are frightened of the driver.", "Told by two pupils", youthWorker, world.Now.AddDays(-3));
    }
}
