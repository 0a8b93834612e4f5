using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Tests.Triage;

/// <summary>A child whom triage sends to a meeting stands on its next agenda at once, not at the next turn of the clock.</summary>
public sealed class MeetingBellTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_decision_for_a_meeting_drafts_its_next_agenda_without_waiting()
    {
        // The clock stands still, so the usual turn never comes.
        await using var host = new ClockHost(("Meetings:DraftEverySeconds", "3600"));
        var world = new TestWorld(host.Services);
        var officer = await world.PersonAsync(await world.AgencyAsync(), Role.TriageOfficer);
        var version = await world.ReadAsync(records => records.All<InstrumentVersion>().Where(v => v.Code == "mk" && v.Label == "2015").Select(v => v.Id).Single());
        var submission = Submissions.Sent(await world.PersonAsync(await world.AgencyAsync()), RiskLevel.High, "Because", version);
        await world.SaveAsync(submission);
        var browser = await host.SignInAs(officer);
        var form = await browser.Open($"/triage/{submission.Reference}/decide/new");
        var marmm = await world.ReadAsync(records => records.All<MeetingBody>().Single(b => b.Code == "marmm").Id);
        await UntilAsync(() => world.ReadAsync(records => records.All<Meeting>().Any(m => m.BodyId == marmm)));

        var choices = TriageHost.Choices("Marmm");
        choices["MarmmBody"] = marmm.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Submit(form, choices)).Status);

        Assert.True(await UntilAsync(() => world.ReadAsync(records => records.All<AgendaItem>().Any(i => i.Meeting!.BodyId == marmm && i.Child!.Screenings.Any(s => s.Id == submission.Id)))), "The child is not on the agenda.");
    }

    [Fact]
    public async Task The_bell_wakes_once_however_often_it_rings_and_else_the_turn_comes()
    {
        var (bell, clock) = (new MeetingBell(), new FakeTimeProvider());
        bell.Ring();
        bell.Ring();
        await bell.WaitAsync(TimeSpan.FromHours(1), clock, default).WaitAsync(Patience);
        var waiting = bell.WaitAsync(TimeSpan.FromHours(1), clock, default);
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromHours(2));
        await waiting.WaitAsync(Patience);
    }

    [Fact]
    public async Task Stopping_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();
        var waiting = new MeetingBell().WaitAsync(TimeSpan.FromHours(1), TimeProvider.System, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static async Task<bool> UntilAsync(Func<Task<bool>> holds)
    {
        for (var left = Patience; left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(200))
        {
            if (await holds())
            {
                return true;
            }

            await Task.Delay(200);
        }

        return false;
    }
}
