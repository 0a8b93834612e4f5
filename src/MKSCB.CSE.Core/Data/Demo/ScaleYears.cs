using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>Years of work beside the children: a partnership of many agencies and people, meetings held, and who looked at what.</summary>
internal sealed class ScaleYears(IServiceProvider services, DemoWorld world)
{
    private const int Agencies = 60;
    private const int People = 500;
    private const int MeetingsAYear = 24;
    private const int ItemsOfAMeeting = 40;

    /// <summary>Views made durable together, as readers who arrive at once share one commit.</summary>
    private const int ViewsAtOnce = 2_000;

    private static readonly string[] Chairs = ["margaret.dunne", "colin.beck", "margaret.dunne", "farah.siddiqui", "margaret.dunne", "dawn.hooper"];
    private static readonly string[] Bodies = ["marmm", "mini-marmm-south", "marmm", "mini-marmm-north", "marmm", "mini-marmm-central"];

    public async Task AddPartnersAsync(CancellationToken cancel)
    {
        await using var scope = DemoData.Scope(services);
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var agencies = await records.All<Agency>().ToListAsync(cancel);
        for (var n = agencies.Count; n < Agencies; n++)
        {
            agencies.Add(new Agency { Code = $"scale-{n}", Name = $"Ousebridge Primary School {n}", Kind = AgencyKind.Education, From = world.Today.AddYears(-10) });
            records.Add(agencies[^1]);
        }

        await records.SaveAsync(cancel);
        var people = scope.ServiceProvider.GetRequiredService<DemoPeople>();
        for (var n = world.People.Count; n < People; n++)
        {
            var agency = agencies[n % agencies.Count];
            await people.AddAsync($"person.{n}{DemoPeople.MailDomain}", $"Person {n}", "Safeguarding lead", agency.Id, [n % 10 == 0 ? new Grant(Role.AgencyLead, agency.Id) : new Grant(Role.Practitioner)], cancel);
        }

        await records.SaveAsync(cancel);
    }

    /// <summary>Held one after the other up to last month, each with its children in turn, an action for each, and approved minutes.</summary>
    public async Task HoldAsync(int meetings, Action<int>? told, CancellationToken cancel)
    {
        List<Guid> children = [];
        await DemoData.InScopeAsync(services, async records => children = await records.All<Child>().OrderBy(c => c.Reference).Select(c => c.Id).ToListAsync(cancel), cancel);
        for (var n = 0; n < meetings; n++)
        {
            var ids = Enumerable.Range(n * ItemsOfAMeeting, Math.Min(ItemsOfAMeeting, children.Count)).Select(at => children[at % children.Count]).ToList();
            var at = world.OfficeHours(world.Today.AddDays(-30 - ((meetings - n) * 365 / MeetingsAYear)));
            await DemoData.InScopeAsync(services, records => HoldOneAsync(n, at, ids, records, cancel), cancel);
            told?.Invoke(n + 1);
        }

        await DemoData.InScopeAsync(services, records => BeginOneAsync(children.TakeLast(ItemsOfAMeeting).ToList(), records, cancel), cancel);
    }

    /// <summary>Views of children's records, by the people of the demonstration in turn.</summary>
    public async Task LookAsync(int views, CancellationToken cancel)
    {
        List<Guid> children = [];
        await DemoData.InScopeAsync(services, async records => children = await records.All<Child>().Select(c => c.Id).ToListAsync(cancel), cancel);
        var log = services.GetRequiredService<ReadLog>();
        var people = world.People.Values.ToList();
        for (var done = 0; done < views; done += ViewsAtOnce)
        {
            var now = Enumerable.Range(done, Math.Min(ViewsAtOnce, views - done))
                .Select(n => (Acting: new Acting { Person = people[n % people.Count], Page = "children/{reference}" }, Child: children[n % children.Count]));
            await Task.WhenAll(now.Select(view => log.WriteAsync(view.Acting, [new ReadNote(ReadKind.Detail, "child", view.Child, [], null)], cancel)));
        }
    }

    /// <summary>Today's, called out of turn and being held: so that the pages of a meeting in session can be measured.</summary>
    private async Task BeginOneAsync(List<Guid> ids, SystemRecords records, CancellationToken cancel)
    {
        var (body, chair) = (world.Bodies["marmm"], world.People["margaret.dunne"]);
        var meeting = new Meeting { BodyId = body.Id, StartsAt = world.Now.AddMinutes(-10), LengthMinutes = ItemsOfAMeeting * 12, Place = body.Place };
        records.Add(meeting);
        await FillAsync(meeting, ids, chair, records, cancel);
        meeting.Issue(chair, world.Now.AddDays(-1));
        await records.All<MeetingBody>().LoadAsync(cancel);
        var pack = await DemoPacks.DraftAsync(meeting, [], "Please read it before the meeting.", records, cancel);
        await records.SaveAsync(cancel);
        await records.CirculatePackAsync(pack, meeting, chair, TimeProvider.System, cancel);
        meeting.Begin();
    }

    private static async Task FillAsync(Meeting meeting, List<Guid> ids, CurrentUser chair, SystemRecords records, CancellationToken cancel)
    {
        foreach (var child in await records.All<Child>().Where(c => ids.Contains(c.Id)).ToListAsync(cancel))
        {
            meeting.AddChild(child, "Due to be looked at again.", chair, meeting.StartsAt.AddDays(-8));
        }
    }

    private async Task HoldOneAsync(int number, DateTime at, List<Guid> ids, SystemRecords records, CancellationToken cancel)
    {
        var (body, chair) = (world.Bodies[Bodies[number % Bodies.Length]], world.People[Chairs[number % Chairs.Length]]);
        var meeting = new Meeting { BodyId = body.Id, StartsAt = at, LengthMinutes = ItemsOfAMeeting * 12, Place = body.Place };
        records.Add(meeting);
        await FillAsync(meeting, ids, chair, records, cancel);
        meeting.Issue(chair, at.AddDays(-7));
        meeting.Begin();
        foreach (var item in meeting.OnAgenda.ToList())
        {
            item.Discuss(at, meeting.Day.AddDays(90), null);
            var action = DemoActions.Agreed(meeting, item, "Offer the child a worker of their own choosing and a first meeting within a week.", world.People["joanna.price"], days: 21);
            if (action.DueOn < world.Today)
            {
                action.Done("Met on the day agreed.", world.People["joanna.price"], at.AddDays(12));
            }

            records.Add(action);
        }

        meeting.Close([], chair, meeting.EndsAt);
        await records.SaveAsync(cancel);
        meeting.SendActions(chair, meeting.EndsAt.AddHours(2));
        await records.ApproveMinutesAsync(meeting, chair, at.AddDays(6), cancel);
    }
}
