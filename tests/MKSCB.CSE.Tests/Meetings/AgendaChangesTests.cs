using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Children;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>What brings a child to an agenda besides earlier agendas: referrals, and changes since the child was last looked at.</summary>
public class AgendaChangesTests
{
    private static string Sentences(Meeting meeting) => string.Join(" | ", meeting.Items.Single().Factors.Select(f => f.Sentence));

    /// <summary>A child the body discussed in April, to be reviewed in a year; the clock stands on the day after.</summary>
    private static async Task<(MeetingWorld World, Child Child)> FollowedAsync()
    {
        var world = await MeetingWorld.NewAsync();
        var child = await world.World.ChildAsync();
        await world.WithChildAsync(child, c => c.RaiseLevel(new LevelJudgement(RiskLevel.Medium, "Signs"), world.Chair, world.Now));
        await world.ReferAsync(child);
        await world.DraftAsync();
        var april = (await world.MeetingsAsync())[0];
        await world.HoldAsync(april.Id, _ => april.Day.AddYears(1));
        world.GoTo(april.Day.AddDays(1));
        return (world, child);
    }

    [Fact]
    public async Task Referred_StandsOnTheNextAgendaAndStaysDueUntilDiscussed()
    {
        await using var world = await MeetingWorld.NewAsync();
        await world.ReferAsync(await world.World.ChildAsync());
        await world.DraftAsync();
        var meetings = await world.MeetingsAsync();
        Assert.Equal("Newly referred to this meeting on 1 April.", Sentences(meetings[0]));
        await world.WithMeetingAsync(meetings[0].Id, m => m.Decline(m.Items.Single(), "Not yet ready", world.Chair, world.Now));
        world.GoTo(meetings[0].Day.AddDays(1));
        await world.DraftAsync();
        Assert.Equal("Newly referred to this meeting on 1 April. | Declined for 9 April because: Not yet ready", Sentences((await world.MeetingsAsync())[1]));
    }

    [Fact]
    public async Task Discussed_IsNoLongerNewlyReferredAndNotDueWithoutAChange()
    {
        var (world, _) = await FollowedAsync();
        await using var _w = world;
        await world.DraftAsync();
        Assert.Empty((await world.MeetingsAsync())[1].Items);
    }

    [Fact]
    public async Task LevelRaised_BringsTheChildBackFirst()
    {
        var (world, child) = await FollowedAsync();
        await using var _w = world;
        await world.WithChildAsync(child, c => c.RaiseLevel(new LevelJudgement(RiskLevel.High, "Disclosure"), world.Chair, world.Now));
        await world.ReferAsync(await world.World.ChildAsync());
        await world.DraftAsync();
        var first = (await world.MeetingsAsync())[1].OnAgenda.First();
        Assert.Equal(child.Id, first.ChildId);
        Assert.Equal(["Level raised from Medium to High on 10 April.", "Judged level is High."], first.Factors.Select(f => f.Sentence));
    }

    [Fact]
    public async Task Lowered_BringsTheChildBackToo()
    {
        var (world, child) = await FollowedAsync();
        await using var _w = world;
        var other = await world.World.AgencyAsync();
        await world.WithChildAsync(child, c => c.LowerLevel(new LevelJudgement(RiskLevel.Low, "Safer"),
            People.SteppedDown(c, "No contact with the adult since June", world.Administrator.Id, new DateOnly(2026, 9, 1)) with { OtherAgency = new AgencyView(other.Id, "Nurse", true, null) }, world.Chair, world.Now));
        await world.DraftAsync();
        Assert.Equal("Level lowered from Medium to Low on 10 April.", Sentences((await world.MeetingsAsync())[1]));
    }

    [Fact]
    public async Task WentMissing_IsCountedFromTheLastDiscussion()
    {
        var (world, child) = await FollowedAsync();
        await using var _w = world;
        await world.WithChildAsync(child, c => world.WentMissing(c, world.Now.AddHours(-5)));
        await world.DraftAsync();
        Assert.Equal("Went missing once since 9 April.", Sentences((await world.MeetingsAsync())[1]));
        world.GoTo(new DateOnly(2026, 4, 20));
        await world.WithChildAsync(child, c => world.WentMissing(c, world.Now.AddHours(-5)));
        world.GoTo(new DateOnly(2026, 4, 22));
        await world.WithChildAsync(child, c => world.WentMissing(c, world.Now.AddHours(-5)));
        await world.DraftAsync();
        Assert.Equal(
            "Missing 3 times in 90 days, the last from 22 April: at 3 a strategy discussion is considered. | Went missing 3 times since 9 April. | A return interview should have been offered by 13 April and has not been.",
            Sentences((await world.MeetingsAsync())[1]));
    }

    [Fact]
    public async Task ARepeatedPattern_IsToldOnce_AndAgainOnlyWithSomethingNew()
    {
        var (world, child) = await FollowedAsync();
        await using var _w = world;
        foreach (var day in new[] { 50, 30, 2 })
        {
            await world.WithChildAsync(child, c => c.WasMissing(MissingCategory.LowRisk, world.Now.AddDays(-day), world.Now.AddDays(-day).AddHours(3), "Carer", world.Chair, world.Now));
        }

        await world.DraftAsync();
        Assert.Contains("Missing 3 times in 90 days", Sentences((await world.MeetingsAsync())[1]), StringComparison.Ordinal);

        var may = (await world.MeetingsAsync())[1];
        await world.HoldAsync(may.Id, _ => may.Day.AddYears(1));
        world.GoTo(may.Day.AddDays(1));
        await world.DraftAsync();
        Assert.DoesNotContain((await world.MeetingsAsync())[2].Items, i => i.ChildId == child.Id);

        await world.WithChildAsync(child, c => c.WasMissing(MissingCategory.LowRisk, world.Now.AddDays(-3), world.Now.AddDays(-3).AddHours(3), "Carer", world.Chair, world.Now).Withdraw("Another child", world.Chair, world.Now));
        await world.DraftAsync();
        Assert.DoesNotContain((await world.MeetingsAsync())[2].Items, i => i.ChildId == child.Id);
    }

    [Fact]
    public async Task ChangeAfterTheAgendaWasIssued_IsSeenByTheNextOne()
    {
        var (world, child) = await FollowedAsync();
        await using var _w = world;
        var meetings = await world.MeetingsAsync();
        var other = await world.World.ChildAsync();
        await world.WithMeetingAsync(meetings[1].Id, m => m.AddChild(other, "School asked", world.Chair, world.Now));
        await world.WithMeetingAsync(meetings[1].Id, m => m.Issue(world.Chair, world.Now));
        await world.WithChildAsync(child, c => world.WentMissing(c, world.Now.AddHours(-3)));
        await world.DraftAsync();
        Assert.Equal(child.Id, Assert.Single((await world.MeetingsAsync())[2].Items).ChildId);
    }

    [Fact]
    public async Task ChangeToAChildTheBodyDoesNotFollow_IsNotItsBusiness()
    {
        await using var world = await MeetingWorld.NewAsync();
        var child = await world.World.ChildAsync();
        await world.WithChildAsync(child, c => world.WentMissing(c, world.Now.AddHours(-3)));
        await world.DraftAsync();
        Assert.Empty((await world.MeetingsAsync())[0].Items);
    }
}
