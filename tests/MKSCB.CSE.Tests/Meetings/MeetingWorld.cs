using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>A body of its own with its meetings and its people, in a database of its own whose clock the test moves.</summary>
internal sealed class MeetingWorld : IAsyncDisposable
{
    private MeetingWorld(TestDatabase database)
    {
        Database = database;
        World = new TestWorld(database.Services);
    }

    public TestDatabase Database { get; }

    public TestWorld World { get; }

    public MeetingBody Body { get; } = new() { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };

    public Agency Agency { get; private set; } = null!;

    public CurrentUser Chair { get; private set; } = null!;

    public CurrentUser Administrator { get; private set; } = null!;

    public CurrentUser Panel { get; private set; } = null!;

    public DateTime Now => Database.Clock.Now();

    public static async Task<MeetingWorld> NewAsync(Action<IServiceCollection>? also = null)
    {
        var world = new MeetingWorld(await TestDatabase.SqliteAsync(also));
        world.Agency = await world.World.AgencyAsync();
        await world.World.SaveAsync(world.Body);
        world.Chair = await world.World.PersonAsync(world.Agency, Role.MeetingChair, world.Body.Id);
        world.Administrator = await world.World.PersonAsync(world.Agency, Role.MeetingAdministrator, world.Body.Id);
        world.Panel = await world.World.PersonAsync(world.Agency, Role.PanelMember, world.Body.Id);
        world.Database.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero));
        await world.SystemAsync((records, now) => new MeetingUpkeep(records, WorkingDays.England).MakeMeetingsAsync(now, default));
        return world;
    }

    /// <summary>Days on, at eight in the morning.</summary>
    public void GoTo(DateOnly day) => Database.Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero));

    public async Task<T> SystemAsync<T>(Func<SystemRecords, DateTime, Task<T>> work)
    {
        await using var scope = Database.As(null);
        return await work(scope.ServiceProvider.GetRequiredService<SystemRecords>(), Now);
    }

    public Task<DraftOutcome?> DraftAsync() => SystemAsync(async (records, now) =>
    {
        var outcome = await records.DraftNextAgendaAsync(Body.Id, now, default);
        await records.SaveAsync(default);
        return outcome;
    });

    public Task<List<Meeting>> MeetingsAsync() => SystemAsync((records, _) => records.All<Meeting>().AsNoTracking()
        .Where(m => m.BodyId == Body.Id).Include(m => m.Items).ThenInclude(i => i.Factors).OrderBy(m => m.StartsAt).ToListAsync());

    /// <summary>Changes a meeting with all its items loaded, unscoped.</summary>
    public Task<bool> WithMeetingAsync(Guid id, Action<Meeting> change) => SystemAsync(async (records, _) =>
    {
        change(await records.All<Meeting>().Include(m => m.Items).ThenInclude(i => i.Factors).SingleAsync(m => m.Id == id));
        await records.SaveAsync(default);
        return true;
    });

    /// <summary>A child with an open action of this body, so due at every meeting until the action ends.</summary>
    public async Task<Child> ChildWithActionAsync(int dueInDays = 30)
    {
        var child = await World.ChildAsync();
        await World.SaveAsync(Action(child, dueInDays));
        return child;
    }

    public MeetingAction Action(Child child, int dueInDays = 30) => new()
    {
        BodyId = Body.Id,
        ChildId = child.Id,
        Text = "Visit the school",
        OwnerAgencyId = Agency.Id,
        OwnerName = "School nurse",
        DueOn = LondonTime.DateOf(Now).AddDays(dueInDays),
        AgreedAt = Now,
    };

    /// <summary>Triage sends the child to this body.</summary>
    public async Task ReferAsync(Child child)
    {
        var version = await SystemAsync((records, _) => records.All<InstrumentVersion>().Select(v => v.Id).FirstOrDefaultAsync());
        var submission = new ScreeningSubmission { Reference = $"S-{TestWorld.NextNumber()}", InstrumentVersionId = version, AuthorId = Chair.Id, AgencyId = Agency.Id, BegunAt = Now };
        var decision = new TriageDecision
        {
            SubmissionId = submission.Id,
            ChildId = child.Id,
            DecidedById = Chair.Id,
            DecidedAt = Now,
            DueAt = Now,
            Reasons = "Serious signs",
            AgreedLevel = RiskLevel.Medium,
            Told = "It goes to the meeting.",
        };
        decision.Take(new StepChoice(TriageOutcome.Marmm, Body.Id));
        await World.SaveAsync(submission, decision);
    }

    /// <summary>Changes one child, loaded with its levels and missing episodes.</summary>
    public Task<bool> WithChildAsync(Child child, Action<Child> change) => SystemAsync(async (records, _) =>
    {
        change(await records.All<Child>().Include(c => c.Levels).Include(c => c.MissingEpisodes).SingleAsync(c => c.Id == child.Id));
        await records.SaveAsync(default);
        return true;
    });

    public void WentMissing(Child child, DateTime from)
    {
        child.GoMissing(MissingCategory.Missing, from, "Carer", Chair, Now);
        child.MissingEpisodes.Single(m => m.To == null).Return(from.AddHours(2), Now);
    }

    /// <summary>Holds the meeting: issues what is drafted, discusses what <paramref name="review"/> gives a day, closes.</summary>
    public Task<bool> HoldAsync(Guid meeting, Func<AgendaItem, DateOnly?> review) => WithMeetingAsync(meeting, m =>
    {
        m.Issue(Chair, Now);
        m.Begin();
        foreach (var item in m.Items.Where(i => i.IsOnAgenda).ToList())
        {
            if (review(item) is { } day)
            {
                item.Discuss(m.StartsAt, day, null);
            }
        }

        m.Close([], Chair, m.EndsAt);
    });

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
