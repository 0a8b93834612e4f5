using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Children;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>The day to look again and the eighteenth birthday bring a child to the meeting that follows them.</summary>
public class LookAheadTests
{
    private static string Sentences(Meeting meeting) => string.Join(" | ", meeting.Items.Single().Factors.Select(f => f.Sentence));

    private static async Task<(MeetingWorld World, Child Child)> FollowedAsync(DateOnly? born = null)
    {
        var world = await MeetingWorld.NewAsync();
        var child = await world.World.ChildAsync(born: born ?? new DateOnly(2012, 5, 1));
        await world.WithChildAsync(child, c => c.RaiseLevel(new LevelJudgement(RiskLevel.Medium, "Signs"), world.Chair, world.Now));
        var april = (await world.MeetingsAsync())[0];
        await world.WithMeetingAsync(april.Id, m => m.AddChild(child, "School asked", world.Chair, world.Now));
        world.GoTo(april.Day);
        await world.HoldAsync(april.Id, _ => new DateOnly(2027, 4, 1));
        world.GoTo(april.Day.AddDays(1));
        return (world, child);
    }

    private static async Task LowerAsync(MeetingWorld world, Child child, DateOnly recall)
    {
        var other = await world.World.AgencyAsync();
        await world.WithChildAsync(child, c => c.LowerLevel(new LevelJudgement(RiskLevel.Low, "Safer"),
            People.SteppedDown(c, second: world.Administrator.Id, recall: recall) with { OtherAgency = new AgencyView(other.Id, "Nurse", true, null) }, world.Chair, world.Now));
    }

    [Fact]
    public async Task DayToLookAgain_PutsTheChildOnTheMeetingThatFollows_NotBefore()
    {
        var (world, child) = await FollowedAsync();
        await using var _w = world;
        await LowerAsync(world, child, new DateOnly(2026, 6, 1));
        await world.DraftAsync();
        Assert.Equal("Level lowered from Medium to Low on 10 April.", Sentences((await world.MeetingsAsync())[1]));
        world.GoTo((await world.MeetingsAsync())[1].Day);
        await world.HoldAsync((await world.MeetingsAsync())[1].Id, _ => new DateOnly(2027, 4, 1));
        world.GoTo((await world.MeetingsAsync())[1].Day.AddDays(1));
        await world.DraftAsync();
        Assert.Equal("To be looked at again by 1 June, as was decided when the child was stepped down.", Sentences((await world.MeetingsAsync())[2]));
    }

    [Fact]
    public async Task EighteenthBirthday_BringsTheChildOnceBefore_AndAlwaysAfter_UntilTheTransfer()
    {
        var (world, child) = await FollowedAsync(born: new DateOnly(2008, 11, 20));
        await using var _w = world;
        await world.DraftAsync();
        Assert.Empty((await world.MeetingsAsync())[1].Items);
        world.GoTo(new DateOnly(2026, 5, 15));
        await world.DraftAsync();
        var june = (await world.MeetingsAsync())[2];
        Assert.Equal("Turns 18 on 20 November: agree before then which adult service takes over.", Sentences(june));
        world.GoTo(june.Day);
        await world.HoldAsync(june.Id, _ => new DateOnly(2027, 4, 1));
        world.GoTo(june.Day.AddDays(1));
        await world.DraftAsync();
        Assert.Empty((await world.MeetingsAsync())[3].Items);
        world.GoTo(new DateOnly(2026, 11, 25));
        await world.DraftAsync();
        var december = (await world.MeetingsAsync()).First(m => m.Day > new DateOnly(2026, 11, 25));
        Assert.Equal("Turned 18 on 20 November, and no transfer to an adult service is recorded.", Sentences(december));
        var transfer = People.SteppedDown(child, recall: new DateOnly(2027, 1, 10)) with { Kind = StepDownKind.TurnedEighteen, OtherAgency = null, MeetingId = december.Id, Seen = RiskLevel.Medium, HandedOverOn = new DateOnly(2026, 11, 24), Accepted = true, AcceptedBy = "Adult services duty" };
        await world.WithChildAsync(child, c => c.StepDown(new LevelJudgement(RiskLevel.Medium, "Turned 18"), transfer, world.Chair, world.Now));
        await world.DraftAsync();
        Assert.DoesNotContain("Turned 18", Sentences((await world.MeetingsAsync()).Single(m => m.Id == december.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public void MonthsBeforeEighteen_AreTheBodysOwn_WithinReason()
    {
        var body = new MeetingBody { Code = "b", Name = "B" };
        Assert.Equal(6, body.MonthsBeforeEighteen);
        body.WarnBeforeEighteen(9);
        Assert.Equal(9, body.MonthsBeforeEighteen);
        Assert.Throws<RuleViolation>(() => body.WarnBeforeEighteen(0));
        Assert.Throws<RuleViolation>(() => body.WarnBeforeEighteen(25));
    }

    [Fact]
    public void Transfer_IsAcceptedOnce_ByNameAndOnAPossibleDay()
    {
        var child = People.Child();
        child.RaiseLevel(new LevelJudgement(RiskLevel.High, "Signs"), People.Officer(), People.Now);
        var how = People.SteppedDown(child) with { Kind = StepDownKind.MovedOutOfArea, MeetingId = Guid.NewGuid(), HandedOverOn = People.Today.AddDays(-3), Accepted = false };
        Assert.Throws<RuleViolation>(() => child.StepDown(new LevelJudgement(RiskLevel.High, "Moved"), how with { HandedOverOn = null }, People.Officer(), People.Now));
        Assert.Throws<RuleViolation>(() => child.StepDown(new LevelJudgement(RiskLevel.High, "Moved"), how with { HandedOverOn = People.Today.AddDays(1) }, People.Officer(), People.Now));
        Assert.Throws<RuleViolation>(() => child.StepDown(new LevelJudgement(RiskLevel.High, "Moved"), how with { Accepted = null }, People.Officer(), People.Now));
        Assert.Throws<RuleViolation>(() => child.StepDown(new LevelJudgement(RiskLevel.High, "Moved"), how with { Accepted = true }, People.Officer(), People.Now));
        child.StepDown(new LevelJudgement(RiskLevel.High, "Moved"), how, People.Officer(), People.Now);
        var step = child.StepDowns.Single();
        Assert.Throws<RuleViolation>(() => step.AcceptTransfer(" ", People.Today, People.Officer(), People.Now));
        Assert.Throws<RuleViolation>(() => step.AcceptTransfer("Duty manager", People.Today.AddDays(1), People.Officer(), People.Now));
        Assert.Throws<RuleViolation>(() => step.AcceptTransfer("Duty manager", People.Today.AddDays(-4), People.Officer(), People.Now));
        step.AcceptTransfer("Duty manager", People.Today, People.Officer(), People.Now);
        Assert.Throws<RuleViolation>(() => step.AcceptTransfer("Duty manager", People.Today, People.Officer(), People.Now));
    }

    [Theory]
    [InlineData("2008-02-29", "2026-03-01")]
    [InlineData("2008-02-28", "2026-02-28")]
    [InlineData("2008-03-01", "2026-03-01")]
    public void Eighteen_IsReachedOnTheDayTheAgeIs(string born, string eighteen)
    {
        static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Day(eighteen), Age.Reached(Day(born), 18));
        Assert.Equal((17, 18), (Age.On(Day(born), Day(eighteen).AddDays(-1)), Age.On(Day(born), Day(eighteen))));
    }

    [Fact]
    public async Task BornOn29February_TheAgendaSaysTheDayTheLawDoes()
    {
        var (world, _) = await FollowedAsync(born: new DateOnly(2008, 2, 29));
        await using var _w = world;
        await world.DraftAsync();
        Assert.Equal("Turned 18 on 1 March, and no transfer to an adult service is recorded.", Sentences((await world.MeetingsAsync())[1]));
    }

    [Fact]
    public async Task AnAgendaDraftedAsAtAnEarlierDay_KnowsNothingOfWhatCameAfter()
    {
        var (world, child) = await FollowedAsync();
        await using var _w = world;
        var then = world.Now;
        world.GoTo(Core.Rules.LondonTime.DateOf(then).AddDays(9));
        await world.WithChildAsync(child, c => world.WentMissing(c, world.Now.AddHours(-5)));
        Task<List<Factor>> DraftedAsync(DateTime at) => world.SystemAsync(async (records, _) =>
        {
            await records.DraftNextAgendaAsync(world.Body.Id, at, default);
            await records.SaveAsync(default);
            return (await world.MeetingsAsync())[1].Items.SelectMany(i => i.Factors).Select(f => f.Code).ToList();
        });

        Assert.DoesNotContain(Factor.WentMissing, await DraftedAsync(then));
        Assert.Contains(Factor.WentMissing, await DraftedAsync(world.Now));
    }
}
