using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using static MKSCB.CSE.Tests.Screening.FormWalk;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>Who sees a screening, and what happens to it after it was sent.</summary>
public sealed class ScreeningAccessTests
{
    private static readonly string[] Steps = ["", "/form", "/about", "/section/D", "/all", "/voice", "/sharing", "/judgement", "/result", "/check", "/receipt", "/withdraw"];

    [Fact]
    public async Task AnotherAgency_GetsTheSameBytesAsForOneThatIsNot()
    {
        var walk = await SentAsync();
        var stranger = await TestHost.Shared.SignInAs(Role.AgencyLead);

        foreach (var step in Steps)
        {
            var hidden = await stranger.Open(walk.Address + step);
            var missing = await stranger.Open("/screenings/SCR-2222-2222" + step);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.Status, missing.Status));
            Assert.Equal(missing.Body, hidden.Body);
        }
    }

    [Fact]
    public async Task Draft_IsItsAuthorsAlone_EvenOnceWithdrawn()
    {
        var walk = await BeginAsync();
        var lead = await walk.ColleagueAsync(Role.AgencyLead);
        var triage = await TestHost.Shared.SignInAs(Role.TriageOfficer);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open(walk.Address)).Status);

        await walk.Save("withdraw", With("Reason", "Begun by mistake"), "Withdraw");

        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open(walk.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await triage.Open(walk.Address)).Status);
        Assert.Contains("Begun by mistake", (await walk.Open("")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeadAndTriage_ReadWhatWasSent_ButCannotChangeIt()
    {
        var walk = await SentAsync();
        foreach (var reader in new[] { await walk.ColleagueAsync(Role.AgencyLead), await TestHost.Shared.SignInAs(Role.TriageOfficer) })
        {
            var page = await reader.Open(walk.Address);
            Assert.Contains("I want it to stop.", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Withdraw this screening", page.Body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Open($"{walk.Address}/withdraw")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await walk.ColleagueAsync(Role.Practitioner)).Open(walk.Address)).Status);
    }

    [Fact]
    public async Task Withdrawn_IsKeptWithItsReason_AndPressedTwiceIsOnce()
    {
        var walk = await SentAsync();
        var page = await walk.Open("withdraw");
        Assert.Equal(["Say why you are withdrawing it"], (await walk.Browser.Submit(page, [])).Errors);

        await walk.Browser.Submit(page, With("Reason", "Sent for the wrong child"), "Withdraw");
        await walk.Browser.Submit(page, With("Reason", "Sent for the wrong child"), "Withdraw");

        var shown = await walk.Open("");
        Assert.Contains("Sent for the wrong child", shown.Body, StringComparison.Ordinal);
        Assert.Equal(1, await walk.ReadAsync(s => s.SelectMany(x => x.Events).Count(e => e.Kind == ScreeningEventKind.Withdrawn)));
    }

    [Fact]
    public async Task Practitioner_GetsNoHintThatAChildIsKnown()
    {
        var known = await SentAsync();
        var other = await BeginAsync();

        var fresh = await other.Save("about", About);
        var after = await other.Browser.Follow(fresh);

        Assert.DoesNotContain(known.Reference, after.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(known.Reference, (await other.Open("check")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(known.Agency.Name, (await other.Open("about")).Body, StringComparison.Ordinal);
    }
}
