using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Interventions;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>Meetings in every state a page of theirs needs.</summary>
internal sealed partial class FuzzWorld
{
    private async Task<Guid> SeatAsync()
    {
        var colleague = await ColleagueAsync();
        var account = await _world.ReadAsync(records => records.All<Account>().AsNoTracking().Single(a => a.Id == colleague.Id));
        var seat = BodyMember.Give(Body, account, Seat.Member, LondonTime.DateOf(DateTime.UtcNow), "Test", Person);
        await _world.SaveAsync(seat.RoleAssignment!, seat);
        return seat.Id;
    }

    private async Task<Guid> AccessAsync()
    {
        var role = new RoleAssignment { AccountId = (await ColleagueAsync()).Id, Role = Role.PanelMember, From = new DateOnly(2015, 1, 1), MeetingBodyId = Body.Id };
        await _world.SaveAsync(role);
        return role.Id;
    }

    /// <summary>A meeting with one child on its agenda, each further on than the last, so that it is never the past.</summary>
    private async Task<Meeting> MeetingAsync()
    {
        var meeting = new Meeting { BodyId = Body.Id, StartsAt = DateTime.UtcNow.AddDays(14 + TestWorld.NextNumber()) };
        await _world.SaveAsync(meeting);
        var child = await _world.ChildAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var stored = await records.All<Meeting>().Include(m => m.Items).SingleAsync(m => m.Id == meeting.Id);
        stored.AddChild(await records.All<Core.Children.Child>().SingleAsync(c => c.Id == child.Id), "Test", Person, DateTime.UtcNow);
        await records.SaveAsync(default);
        return stored;
    }

    /// <summary>The same, in session.</summary>
    private async Task<Meeting> SittingAsync()
    {
        var meeting = await MeetingAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var stored = await records.All<Meeting>().Include(m => m.Items).SingleAsync(m => m.Id == meeting.Id);
        stored.Issue(Person, DateTime.UtcNow);
        stored.Begin();
        await records.SaveAsync(default);
        return stored;
    }

    /// <summary>This person's copy of a pack; with a new version in draft where that is asked for.</summary>
    private async Task<PackCopy> PackAsync(bool draft = false)
    {
        var made = await MeetingAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var (records, time) = (scope.ServiceProvider.GetRequiredService<SystemRecords>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var meeting = await records.All<Meeting>().Include(m => m.Body).Include(m => m.Items).SingleAsync(m => m.Id == made.Id);
        meeting.Issue(Person, time.Now());
        var pack = MeetingPack.Begin(meeting, null);
        pack.Choose(new PackChoice(PackSections.All, null, null), [Person.Id], [Person.Id]);
        records.Add(pack);
        await records.SaveAsync(default);
        var copy = (await records.CirculatePackAsync(pack, meeting, Person, time, default)).Single();
        await records.SaveAsync(default);
        if (draft)
        {
            records.Add(MeetingPack.Begin(meeting, pack));
            await records.SaveAsync(default);
        }

        return copy;
    }

    /// <summary>The item of a meeting that is closed, its minutes a draft or approved.</summary>
    private async Task<AgendaItem> ClosedAsync(bool approved)
    {
        var sitting = await SittingAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var meeting = await records.All<Meeting>().Include(m => m.Items).ThenInclude(i => i.Recorded).SingleAsync(m => m.Id == sitting.Id);
        var (item, now) = (meeting.Items.Single(), DateTime.UtcNow);
        item.Write(new Core.Meetings.Recording.ItemNotes { Decision = "Go on", Rationale = "Recent", NextReviewOn = LondonTime.DateOf(now).AddDays(60) }, Person, now);
        item.Discuss(now, LondonTime.DateOf(now).AddDays(60), null);
        meeting.Close([], Person, now);
        await records.SaveAsync(default);
        if (approved)
        {
            await records.ApproveMinutesAsync(meeting, Person, now, default);
            await records.SaveAsync(default);
        }

        return item;
    }

    private async Task<string> CorrectedAsync()
    {
        var item = await ClosedAsync(approved: false);
        var correction = new ItemCorrection { MeetingId = item.MeetingId, ItemId = item.Id, Field = MinutesField.Decision, Before = "Go on", Proposed = "Stop", Why = "Said so", At = DateTime.UtcNow, ById = Person.Id };
        await _world.SaveAsync(correction);
        return $"/meetings/{item.MeetingId}/minutes/corrections/{correction.Id}";
    }

    /// <summary>A meeting that asks this person's agency for a return.</summary>
    private async Task<string> AskedAsync()
    {
        var meeting = await MeetingAsync();
        await _world.SaveAsync(new AgencyReturn { ItemId = meeting.Items.Single().Id, AgencyId = Agency.Id, AskedAt = DateTime.UtcNow, DueAt = DateTime.UtcNow.AddDays(5) });
        return $"/returns/{meeting.Id}";
    }

    private async Task<string> InvitedAsync()
    {
        var attendee = new Attendee { MeetingId = (await MeetingAsync()).Id, AccountId = Person.Id, Name = Person.Name, AgencyId = Agency.Id, InvitedAt = DateTime.UtcNow };
        await _world.SaveAsync(attendee);
        return $"/invitations/{attendee.Id}";
    }

    private async Task<string> ItemAsync()
    {
        var meeting = await MeetingAsync();
        return $"/meetings/{meeting.Id}/agenda/{meeting.Items.Single().Id}";
    }
}
