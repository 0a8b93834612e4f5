using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>
/// The demonstration: a fictional Board, its agencies and people, about 120 children and two years of work, told through the
/// same verbs the pages use and dated relative to today. Development only; a second call changes nothing.
/// </summary>
public static class DemoData
{
    private const int MarmmMonths = 24;
    private const int LocalityMonths = 12;

    public static async Task SeedDemoAsync(this IServiceProvider services, CancellationToken cancel = default)
    {
        if (await SetStageAsync(services, cancel) is not { } world)
        {
            return;
        }

        var children = DemoChildren.All(world);
        await InScopeAsync(services, records => new DemoQueue(world).Fill(children, records), cancel);
        foreach (var (_, play) in (await EventsAsync(services, world, children, cancel)).OrderBy(e => e.At))
        {
            await InScopeAsync(services, play, cancel);
        }

        await InScopeAsync(services, records => new DemoToday(world).TellAsync(records, cancel), cancel);
        await InScopeAsync(services, records => new DemoProtection(world).TellAsync(records, cancel), cancel);
        await InScopeAsync(services, records => new DemoMissing(world).TellAsync(records, cancel), cancel);
        await InScopeAsync(services, records => new DemoRecording(world).SitAsync(records, cancel), cancel);
        await InScopeAsync(services, records => new DemoPassing(world).TellAsync(records, cancel), cancel);
        await InScopeAsync(services, records => new DemoInterventions(world).TellAsync(records, cancel), cancel);
        await AddDutiesAsync(services, new DemoDuties(world), cancel);
        await AddConflictsAsync(services, world, cancel);
        await InScopeAsync(services, records => new MeetingUpkeep(records, world.WorkingDays).MakeMeetingsAsync(world.Now, cancel), cancel);
        await InScopeAsync(services, records => DemoPastMeetings.Bring(world, records), cancel);
        await InScopeAsync(services, records => new MeetingUpkeep(records, world.WorkingDays).DraftAgendasAsync(world.Now, cancel), cancel);
        await InScopeAsync(services, records => new DemoReturns(world).AskForNextAsync(records, cancel), cancel);
        await InScopeAsync(services, records => new DemoPacks(world).PrepareNextAsync(records, cancel), cancel);
        await InScopeAsync(services, records => new DemoPacks(world).CirculateInTheNorthAsync(records, cancel), cancel);
        await InScopeAsync(services, records => new DemoInterventions(world).ReferToNextAsync(records, cancel), cancel);
    }

    private static async Task AddDutiesAsync(IServiceProvider services, DemoDuties duties, CancellationToken cancel)
    {
        await InScopeAsync(services, records => duties.AddActionsAsync(records, cancel), cancel);
        await InScopeAsync(services, duties.AskForRole, cancel);
        await InScopeAsync(services, records => duties.ChooseRemindersAsync(records, cancel), cancel);
        await using var scope = Scope(services);
        await duties.LoseALetterAsync(scope.ServiceProvider, cancel);
    }

    private static async Task AddConflictsAsync(IServiceProvider services, DemoWorld world, CancellationToken cancel)
    {
        await using var scope = Scope(services);
        await new DemoConflicts(world).GiveAsync(scope.ServiceProvider, cancel);
    }

    /// <summary>Agencies and people; null when they are already there.</summary>
    internal static async Task<DemoWorld?> SetStageAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = Scope(services);
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        if (await records.All<Agency>().AnyAsync(a => a.Code == $"demo-{DemoAgencies.Mark}", cancel))
        {
            return null;
        }

        var agencies = DemoAgencies.Add(records);
        await records.SaveAsync(cancel);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().Now();
        var bodies = await records.All<MeetingBody>().ToDictionaryAsync(b => b.Code, cancel);
        DemoReturns.MeetNextWeek(bodies["marmm"], LondonTime.DateOf(now));
        bodies["marmm"].NeedQuorum(4, [AgencyKind.SocialCare, AgencyKind.Police, AgencyKind.Health]);
        var people = scope.ServiceProvider.GetRequiredService<DemoPeople>();
        var cast = await DemoCast.AddAsync(people, records, agencies, bodies, LondonTime.DateOf(now).AddYears(-3), cancel);
        await records.SaveAsync(cancel);
        var instrument = await records.All<InstrumentVersion>().SingleAsync(v => v.Code == "mk" && v.Label == "2015", cancel);
        return new DemoWorld
        {
            Agencies = agencies,
            People = cast,
            Bodies = bodies,
            InstrumentId = instrument.Id,
            Instrument = instrument.Definition(),
            WorkingDays = WorkingDays.England,
            Now = now,
        };
    }

    /// <summary>Everything that happened, each with its moment: contacts, reviews and meetings fall into one order of time.</summary>
    private static async Task<List<(DateTime At, Func<SystemRecords, Task> Play)>> EventsAsync(IServiceProvider services, DemoWorld world, List<DemoChild> children, CancellationToken cancel)
    {
        List<(DateTime, Func<SystemRecords, Task>)> events = [];
        var history = new DemoHistory(world);
        for (var n = 0; n < children.Count; n++)
        {
            var (child, number) = (children[n], n);
            events.Add((LondonTime.ToUtc(child.FirstContact, new TimeOnly(18, 0)), records => { history.Open(child, number, records); return Task.CompletedTask; }));
            var reviews = child.First >= RiskLevel.Medium ? 2 : world.Dice.Throw(2);
            for (var r = 1; r <= reviews && child.FirstContact.AddDays(95 * r) < world.Today.AddDays(-3); r++)
            {
                var at = world.OfficeHours(child.FirstContact.AddDays(95 * r));
                events.Add((at, records => history.ReviewAsync(child, number, at, records, cancel)));
            }
        }

        events.AddRange(await MeetingsAsync(services, world, cancel));
        return events;
    }

    private static async Task<List<(DateTime, Func<SystemRecords, Task>)>> MeetingsAsync(IServiceProvider services, DemoWorld world, CancellationToken cancel)
    {
        var held = new DemoMeetings(world);
        await InScopeAsync(services, records =>
        {
            foreach (var body in world.Bodies.Values)
            {
                held.MakePast(body, body.LocalityCode == null ? MarmmMonths : LocalityMonths, records);
            }
        }, cancel);
        await using var scope = Scope(services);
        var meetings = await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<Meeting>().Select(m => new { m.Id, m.StartsAt, m.Body!.Code }).ToListAsync(cancel);
        return [.. meetings.Select(m => (m.StartsAt, (Func<SystemRecords, Task>)(records => held.HoldAsync(m.Code, m.Id, records, cancel))))];
    }

    private static Task InScopeAsync(IServiceProvider services, Action<SystemRecords> work, CancellationToken cancel) =>
        InScopeAsync(services, records => { work(records); return Task.CompletedTask; }, cancel);

    /// <summary>A fresh scope for each step keeps the change tracker small; one step is one transaction.</summary>
    internal static async Task InScopeAsync(IServiceProvider services, Func<SystemRecords, Task> work, CancellationToken cancel)
    {
        await using var scope = Scope(services);
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        await work(records);
        await records.SaveAsync(cancel);
    }

    internal static AsyncServiceScope Scope(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Job = "demonstration data";
        return scope;
    }
}
