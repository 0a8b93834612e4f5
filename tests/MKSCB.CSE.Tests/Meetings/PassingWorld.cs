using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Children;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Steps down and transfers for tests of pages.</summary>
internal static class PassingWorld
{
    /// <summary>A lower level asked of the second person, or a transfer not yet accepted; its id.</summary>
    public static async Task<Guid> SteppedDownAsync(TestWorld world, Child child, CurrentUser by, CurrentUser second, bool transfer = false)
    {
        var (other, now) = (await world.AgencyAsync(), DateTime.UtcNow);
        var (recall, meeting) = (LondonTime.DateOf(now).AddDays(30), transfer ? await MeetingAsync(world) : null);
        StepDownRecord? step = null;
        await world.ChangeAsync(records =>
        {
            var stored = records.All<Child>().Single(c => c.Id == child.Id);
            stored.RaiseLevel(new LevelJudgement(RiskLevel.High, "Signs"), by, now);
            var how = People.SteppedDown(stored, second: second.Id, recall: recall) with { OtherAgency = new AgencyView(other.Id, "Named nurse", true, null) };
            if (meeting == null)
            {
                step = stored.AskToLower(new LevelJudgement(RiskLevel.Medium, "Home every night"), how, by, now);
                return;
            }

            stored.StepDown(new LevelJudgement(RiskLevel.High, "Moved"), how with { Kind = StepDownKind.MovedOutOfArea, MeetingId = meeting.Id, HandedOverOn = LondonTime.DateOf(now).AddDays(-2), Accepted = false }, by, now);
            step = stored.StepDowns.Single();
        });
        return step!.Id;
    }

    private static async Task<Meeting> MeetingAsync(TestWorld world)
    {
        var body = new MeetingBody { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };
        var meeting = new Meeting { BodyId = body.Id, StartsAt = DateTime.UtcNow.AddDays(-1) };
        await world.SaveAsync(body, meeting);
        return meeting;
    }
}
