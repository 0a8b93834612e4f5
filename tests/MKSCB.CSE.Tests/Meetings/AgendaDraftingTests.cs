using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Month by month on a database: what was put off comes back by itself, and saying so.</summary>
public class AgendaDraftingTests
{
    private static string Sentences(Meeting meeting) => string.Join(" | ", meeting.Items.Single().Factors.Select(f => f.Sentence));

    [Fact]
    public async Task YearAhead_IsMadeOnce()
    {
        await using var world = await MeetingWorld.NewAsync();
        var meetings = await world.MeetingsAsync();
        Assert.Equal(13, meetings.Count);
        Assert.Equal(new DateOnly(2026, 4, 9), meetings[0].Day);
        Assert.All(meetings, m => Assert.Equal(new TimeSpan(13, 30, 0), LondonTime.ToLondon(m.StartsAt).TimeOfDay));
        Assert.Equal(0, await world.SystemAsync((records, now) => new MeetingUpkeep(records, WorkingDays.England).MakeMeetingsAsync(now, default)));
    }

    [Fact]
    public async Task DraftingAgain_WritesNothing()
    {
        var counter = new StatementCounter();
        await using var world = await MeetingWorld.NewAsync(services => services.AddSingleton<IInterceptor>(counter));
        await world.ChildWithActionAsync();
        await world.DraftAsync();
        counter.Reset();
        await world.DraftAsync();
        Assert.All(counter.Statements, sql => Assert.StartsWith("SELECT", sql.TrimStart(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deferred_StandsOnTheNextAgendaWithItsReason()
    {
        await using var world = await MeetingWorld.NewAsync();
        var child = await world.World.ChildAsync();
        var (april, may) = ((await world.MeetingsAsync())[0], (await world.MeetingsAsync())[1]);
        await world.WithMeetingAsync(april.Id, m => m.Defer(m.AddChild(child, "School asked", world.Chair, world.Now), "Social worker on leave", world.Chair, world.Now));
        world.GoTo(april.Day.AddDays(1));
        await world.DraftAsync();
        Assert.Equal("Deferred from 9 April: Social worker on leave", Sentences((await world.MeetingsAsync()).Single(m => m.Id == may.Id)));
    }

    [Fact]
    public async Task DeclinedAndStillDue_ComesBackSayingWhyItWasDeclined()
    {
        await using var world = await MeetingWorld.NewAsync();
        await world.ChildWithActionAsync(dueInDays: 60);
        await world.DraftAsync();
        var april = (await world.MeetingsAsync())[0];
        await world.WithMeetingAsync(april.Id, m => m.Decline(m.Items.Single(), "Strategy meeting on Monday", world.Chair, world.Now));
        world.GoTo(april.Day.AddDays(1));
        await world.DraftAsync();
        Assert.Equal("1 open action not yet due. | Declined for 9 April because: Strategy meeting on Monday", Sentences((await world.MeetingsAsync())[1]));
    }

    [Fact]
    public async Task NobodyRecordedTheMeeting_TheChildIsNotLost()
    {
        await using var world = await MeetingWorld.NewAsync();
        var child = await world.World.ChildAsync();
        var april = (await world.MeetingsAsync())[0];
        await world.WithMeetingAsync(april.Id, m => m.AddChild(child, "School asked", world.Chair, world.Now));
        await world.WithMeetingAsync(april.Id, m => m.Issue(world.Chair, world.Now));
        world.GoTo(april.Day.AddDays(1));
        await world.DraftAsync();
        world.GoTo((await world.MeetingsAsync())[1].Day.AddDays(1));
        await world.DraftAsync();
        Assert.Equal("Carried over twice. Was on the agenda for 14 May, and no discussion has been recorded.", Sentences((await world.MeetingsAsync())[2]));
    }

    [Fact]
    public async Task Cancelled_MovesItsAgendaToTheNext()
    {
        await using var world = await MeetingWorld.NewAsync();
        var child = await world.World.ChildAsync();
        var april = (await world.MeetingsAsync())[0];
        await world.WithMeetingAsync(april.Id, m => m.AddChild(child, "School asked", world.Chair, world.Now));
        await world.WithMeetingAsync(april.Id, m => m.Cancel("Snow"));
        await world.DraftAsync();
        Assert.Equal("The meeting of 9 April was cancelled.", Sentences((await world.MeetingsAsync())[1]));
    }

    [Fact]
    public async Task OnAnIssuedAgendaToCome_IsNotProposedTwice()
    {
        await using var world = await MeetingWorld.NewAsync();
        await world.ChildWithActionAsync();
        await world.DraftAsync();
        var april = (await world.MeetingsAsync())[0];
        await world.WithMeetingAsync(april.Id, m => m.Issue(world.Chair, world.Now));
        var later = await world.ChildWithActionAsync();
        await world.DraftAsync();
        Assert.Equal(later.Id, Assert.Single((await world.MeetingsAsync())[1].Items).ChildId);
    }

    [Fact]
    public async Task ReviewDay_DecidesWhichMeeting()
    {
        await using var world = await MeetingWorld.NewAsync();
        var child = await world.World.ChildAsync();
        var meetings = await world.MeetingsAsync();
        await world.WithMeetingAsync(meetings[0].Id, m => m.AddChild(child, "School asked", world.Chair, world.Now));
        await world.WithMeetingAsync(meetings[0].Id, m => m.Issue(world.Chair, world.Now));
        await world.WithMeetingAsync(meetings[0].Id, m => m.Begin());
        await world.WithMeetingAsync(meetings[0].Id, m => m.Items.Single().Discuss(m.StartsAt, meetings[2].Day, null));
        await world.WithMeetingAsync(meetings[0].Id, m => m.Close([], world.Chair, m.EndsAt));
        world.GoTo(meetings[0].Day.AddDays(1));
        await world.DraftAsync();
        Assert.Empty((await world.MeetingsAsync())[1].Items);
        world.GoTo(meetings[1].Day.AddDays(1));
        await world.DraftAsync();
        Assert.Equal("Review is due by 11 June.", Sentences((await world.MeetingsAsync())[2]));
    }

    [Fact]
    public async Task Ended_IsNotBroughtBack()
    {
        await using var world = await MeetingWorld.NewAsync();
        var child = await world.World.ChildAsync();
        var meetings = await world.MeetingsAsync();
        await world.WithMeetingAsync(meetings[0].Id, m => m.AddChild(child, "School asked", world.Chair, world.Now).Discuss(m.StartsAt, null, "Concern was not exploitation"));
        world.GoTo(meetings[0].Day.AddDays(1));
        await world.DraftAsync();
        Assert.All((await world.MeetingsAsync()).Skip(1), m => Assert.Empty(m.Items));
    }

    [Fact]
    public async Task Statements_DoNotGrowWithCandidates()
    {
        var counter = new StatementCounter();
        await using var world = await MeetingWorld.NewAsync(services => services.AddSingleton<IInterceptor>(counter));
        await AddChildrenAsync(world, 5);
        await world.DraftAsync(); // Of a meeting with nothing on it no reasons are read.
        await AddChildrenAsync(world, 5);
        var ten = await CountAsync(world, counter);
        await AddChildrenAsync(world, 1990);
        var many = await CountAsync(world, counter);
        Assert.Equal(2000, (await world.MeetingsAsync())[0].Items.Count);
        Assert.Equal(ten, many);
    }

    private static async Task<int> CountAsync(MeetingWorld world, StatementCounter counter)
    {
        counter.Reset();
        await world.DraftAsync();
        return counter.Statements.Count(sql => sql.TrimStart().StartsWith("SELECT", StringComparison.Ordinal));
    }

    private static async Task AddChildrenAsync(MeetingWorld world, int count)
    {
        var children = Enumerable.Range(0, count).Select(_ => new Core.Children.Child
        {
            Reference = $"T-{TestWorld.NextNumber():D6}",
            GivenName = "Test",
            FamilyName = "Child",
            LocalityCode = "south",
            OpenedAt = world.Now,
        }).ToList();
        await world.World.SaveAsync([.. children]);
        await world.World.SaveAsync([.. children.Select(c => world.Action(c))]);
    }
}
