using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>
/// The pack of the last MARMM, circulated before it was held; that of the next one, prepared while its returns come in; and in the North one
/// that was circulated yesterday, with a late paper about to follow.
/// </summary>
internal sealed class DemoPacks(DemoWorld world)
{
    public async Task CirculatePastAsync(Meeting meeting, CurrentUser chair, DateTime at, SystemRecords records, CancellationToken cancel)
    {
        if (meeting.BodyId != world.Bodies["marmm"].Id || meeting.StartsAt < world.Now.AddDays(-36))
        {
            return;
        }

        var pack = await DraftAsync(meeting, [], "Please read the returns before the meeting; there will not be time to read them there.", records, cancel);
        await records.SaveAsync(cancel);
        await records.CirculatePackAsync(pack, meeting, chair, new Moment(at), cancel);
        await records.SaveAsync(cancel);
    }

    public async Task PrepareNextAsync(SystemRecords records, CancellationToken cancel)
    {
        var marmm = world.Bodies["marmm"].Id;
        var next = await records.All<Meeting>().Where(m => m.BodyId == marmm && m.StartsAt > world.Now && m.State == MeetingState.AgendaDraft).OrderBy(m => m.StartsAt).FirstAsync(cancel);
        await DraftAsync(next, [world.People["priya.nair"].Id], "The returns still missing are to follow in a second version.", records, cancel);
    }

    public async Task CirculateInTheNorthAsync(SystemRecords records, CancellationToken cancel)
    {
        var (north, chair) = (world.Bodies["mini-marmm-north"].Id, world.People["farah.siddiqui"]);
        var next = await records.All<Meeting>().Include(m => m.Body).Include(m => m.Items).Where(m => m.BodyId == north && m.StartsAt > world.Now).OrderBy(m => m.StartsAt).FirstAsync(cancel);
        var more = await records.All<Child>().Where(c => c.LocalityCode == "north" && c.Level != null && !c.AgendaItems.Any(i => i.MeetingId == next.Id)).OrderByDescending(c => c.Level == RiskLevel.High).ThenBy(c => c.Reference).Take(2).ToListAsync(cancel);
        more.ForEach(child => next.AddChild(child, "The school asks this meeting to look at it.", chair, world.Now.AddHours(-30)));
        next.Issue(chair, world.Now.AddHours(-22));
        var first = await DraftAsync(next, [], "Bring what has changed since; the chair asks each agency in turn.", records, cancel);
        await records.SaveAsync(cancel);
        await records.CirculatePackAsync(first, next, chair, new Moment(world.Now.AddHours(-20)), cancel);
        await records.SaveAsync(cancel);
        var second = MeetingPack.Begin(next, first);
        second.Choose(new PackChoice(PackSections.All, first.Note, "A decision taken since the first version."), [], []);
        records.Add(second);
    }

    internal static async Task<MeetingPack> DraftAsync(Meeting meeting, IReadOnlyList<Guid> others, string note, SystemRecords records, CancellationToken cancel)
    {
        var seats = await records.All<BodyMember>().Where(m => m.BodyId == meeting.BodyId).Select(m => m.AccountId).ToListAsync(cancel);
        List<Guid> all = [.. seats.Concat(others).Distinct()];
        var pack = MeetingPack.Begin(meeting, null);
        pack.Choose(new PackChoice(PackSections.All, note, null), all, all);
        records.Add(pack);
        return pack;
    }

    /// <summary>The moment at which what is told happens.</summary>
    private sealed class Moment(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
    }
}
