using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>
/// What agencies returned: for the MARMM next week about half is in; for the last one held some came late and some never.
/// </summary>
internal sealed class DemoReturns(DemoWorld world)
{
    // Who answers for each member agency, and how many in a hundred of next week's returns are in.
    private static readonly Dictionary<string, (string Person, int In)> Agencies = new()
    {
        ["csc"] = ("robert.lane", 60),
        ["police"] = ("aisha.rahman", 75),
        ["health"] = ("helen.whitby", 100),
        ["education"] = ("ravi.menon", 40),
        ["yot"] = ("liam.doyle", 100),
        ["housing"] = ("carol.finch", 0),
        ["harbour"] = ("joanna.price", 30),
    };

    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["csc"] = ["Child in need plan since the spring; last visit nine days ago. The child asked for the visits to be after school.", "Two contacts this year, both from neighbours about late nights. No open work."],
        ["police"] = ["Reported missing twice since the last meeting, back the same night both times.", "Seen by a patrol at the retail park at 23:10 on a school night, with two older young people."],
        ["health"] = ["Two attendances at the walk-in clinic since the last meeting; missed one appointment. Registered with a GP.", "Seen by the school nurse every fortnight; speaks of being tired."],
        ["education"] = ["Attendance 71 per cent this term; no exclusions. Late on most Mondays.", "Attendance is good. The form tutor noticed a second phone."],
        ["yot"] = ["Finished a prevention programme in the summer; the worker would take the child back."],
        ["harbour"] = ["Comes to the drop-in most weeks, and likes the music sessions. Has spoken of an older friend with a car."],
    };

    /// <summary>The MARMM of the demonstration meets on the Thursday of next week, whatever day it is, so that there is always one to prepare.</summary>
    public static void MeetNextWeek(MeetingBody body, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var week = ((monday.AddDays(10).Day - 1) / 7) + 1;
        body.Meet((WeekOfMonth)week, DayOfWeek.Thursday, body.StartTime, body.LengthMinutes, body.Place);
    }

    private const int FewestItems = 9;

    /// <summary>Asked three days ago for the next MARMM; one child was added since.</summary>
    public async Task AskForNextAsync(SystemRecords records, CancellationToken cancel)
    {
        var marmm = world.Bodies["marmm"].Id;
        var next = await records.All<Meeting>().Include(m => m.Items).Where(m => m.BodyId == marmm && m.StartsAt > world.Now && m.State == MeetingState.AgendaDraft).OrderBy(m => m.StartsAt).FirstAsync(cancel);
        var chair = world.People["margaret.dunne"];
        var at = world.OfficeHours(world.Today.AddDays(-3));
        var more = await records.All<Child>().Where(c => (c.Level == RiskLevel.High || c.Level == RiskLevel.HarmEvidenced) && !c.AgendaItems.Any(i => i.MeetingId == next.Id))
            .OrderBy(c => c.Reference).Take(Math.Max(1, FewestItems - next.Items.Count)).ToListAsync(cancel);
        more.SkipLast(1).ToList().ForEach(child => next.AddChild(child, "The locality's meeting asks this meeting to look at it.", chair, at.AddHours(-1)));
        await AskAsync(next, chair, at, records, cancel);
        await new DemoAttendance(world).InviteAsync(next, at, records, cancel);
        next.AddChild(more[^1], "The school rang the chair with something new.", chair, at.AddDays(1));
        await records.AskForReturnsAsync(next, world.WorkingDays, at.AddDays(1), cancel);
        await records.SaveAsync(cancel);
        foreach (var (code, asked) in await AskedAsync(next, records, cancel))
        {
            foreach (var (given, number) in asked.Select((g, n) => (g, n)))
            {
                if (number * 100 < asked.Count * Agencies[code].In)
                {
                    Answer(code, given, number, given.AskedAt.AddMinutes(45 + (7 * number)), records);
                }
            }
        }
    }

    /// <summary>The last MARMM held: most answered, one agency after the day, one not for every child.</summary>
    public async Task AskForPastAsync(Meeting meeting, CurrentUser chair, DateTime at, SystemRecords records, CancellationToken cancel)
    {
        if (meeting.BodyId != world.Bodies["marmm"].Id || meeting.StartsAt < world.Now.AddDays(-36))
        {
            return;
        }

        await AskAsync(meeting, chair, at, records, cancel);
        foreach (var (code, asked) in await AskedAsync(meeting, records, cancel))
        {
            foreach (var (given, number) in asked.Select((g, n) => (g, n)).Where(x => code != "housing" || x.n % 3 == 0))
            {
                Answer(code, given, number, code == "education" && number % 2 == 0 ? given.DueAt.AddHours(3) : at.AddHours(20), records);
            }
        }
    }

    private async Task AskAsync(Meeting meeting, CurrentUser chair, DateTime at, SystemRecords records, CancellationToken cancel)
    {
        meeting.IssueProvisionally(chair, at, world.WorkingDays);
        await records.AskForReturnsAsync(meeting, world.WorkingDays, at, cancel);
        await records.SaveAsync(cancel);
    }

    /// <summary>By agency, in the order of the agenda, without the children of whom that person must not know.</summary>
    private async Task<List<(string Code, List<AgencyReturn> Asked)>> AskedAsync(Meeting meeting, SystemRecords records, CancellationToken cancel)
    {
        var all = await records.All<AgencyReturn>().Include(r => r.Item!).ThenInclude(i => i.Meeting).Include(r => r.Item!.Child!.Conflicts).Where(r => r.Item!.MeetingId == meeting.Id)
            .OrderBy(r => r.Item!.Position).ToListAsync(cancel);
        return [.. Agencies.Select(a => (a.Key, all.Where(r => r.AgencyId == world.Agencies[a.Key].Id && r.Item!.Child!.Conflicts.All(c => c.AccountId != world.People[a.Value.Person].Id)).ToList()))];
    }

    private void Answer(string code, AgencyReturn given, int number, DateTime at, SystemRecords records)
    {
        var by = world.People[Agencies[code].Person];
        var holds = Known.TryGetValue(code, out var known) && number % 3 != 1;
        if (code == "harbour" && number == 1)
        {
            given.Answer(ReturnState.CannotAnswerYet, "The worker who knows the child is back on Monday and answers then.", by, at);
            return;
        }

        given.Answer(holds ? ReturnState.Information : ReturnState.NothingKnown, holds ? known![number % known.Length] : null, by, at);
        if (code == "police" && number == 0)
        {
            var part = new RestrictedPart { ReturnId = given.Id };
            part.Keep("An investigation is open. Please speak with the officer in the case before anything is said to the family.", [Role.MeetingChair, Role.CseCoordinator]);
            records.Add(part);
            var second = new RestrictedPart { ReturnId = given.Id };
            second.Keep("The car is known to us from another inquiry; the registration is with the chair.", [Role.MeetingChair]);
            records.Add(second);
        }
    }
}
