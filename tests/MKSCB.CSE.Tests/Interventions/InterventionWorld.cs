using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Interventions;

/// <summary>Children whom a meeting has discussed, and interventions with them.</summary>
internal static class InterventionWorld
{
    /// <summary>A meeting at which the child was discussed that moment; nothing is stored.</summary>
    public static AgendaItem Discussed(Guid bodyId, Child child, DateTime at, bool discussed = true)
    {
        var meeting = new Meeting { BodyId = bodyId, StartsAt = at };
        var item = new AgendaItem { MeetingId = meeting.Id, Meeting = meeting, Subject = AgendaSubject.Child, ChildId = child.Id, AddedBecause = "Test" };
        if (discussed)
        {
            item.Discuss(at, LondonTime.DateOf(at).AddDays(60), null);
        }

        return item;
    }

    /// <summary>A stored referral that a meeting has decided; its key.</summary>
    public static async Task<Guid> ReferredAsync(TestWorld world, Child child, Agency agency, MeetingBody body) => (await StoreAsync(world, child, agency.Id, body.Id, null)).Id;

    /// <summary>A stored intervention that this person runs and works, with a goal; or one that has ended half a year ago.</summary>
    public static Task<Intervention> RunningAsync(TestWorld world, Child child, CurrentUser person, MeetingBody body, bool ended = false) => StoreAsync(world, child, person.AgencyId, body.Id, intervention =>
    {
        var at = intervention.ReferredAt;
        intervention.Accept(new InterventionTerms(null, []), 0, person, at);
        intervention.Start(new NamedWorker(person.Id, person.Name), person, at);
        intervention.Agree("Football again", LondonTime.DateOf(at).AddDays(30), person, at);
        if (ended)
        {
            intervention.Complete("Done", person, at.AddDays(40));
        }
    });

    public static async Task<Intervention> StoreAsync(TestWorld world, Child child, Guid agencyId, Guid bodyId, Action<Intervention>? then, DateTime? now = null, bool discussed = true)
    {
        var at = (now ?? DateTime.UtcNow).AddDays(-240).AddSeconds(TestWorld.NextNumber());
        at = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        var referrer = await world.PersonAsync(await world.AgencyAsync(), Role.CseCoordinator);
        Guid id = default;
        await world.ChangeAsync(records =>
        {
            var stored = records.All<Child>().Include(c => c.Interventions).Include(c => c.Involvements).Include(c => c.Conflicts).Single(c => c.Id == child.Id);
            var item = Discussed(bodyId, stored, at, discussed);
            records.Add(item);
            var intervention = Intervention.Refer(stored, item, new InterventionReferral(agencyId, "An adult to ring at night", []), referrer, at);
            records.Add(intervention);
            then?.Invoke(intervention);
            id = intervention.Id;
        });
        return await ReadAsync(world, id);
    }

    public static Task<Intervention> ReadAsync(TestWorld world, Guid id) => world.ReadAsync(records => records.All<Intervention>().AsNoTracking().Include(i => i.Child!.Involvements).Include(i => i.Steps).Include(i => i.Sessions).Include(i => i.Goals).ThenInclude(g => g.Reviews).Include(i => i.FollowUps).AsSplitQuery().Single(i => i.Id == id));
}
