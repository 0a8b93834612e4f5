using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Tests.Children;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Protection;

/// <summary>The pages of protection and sharing, as those who work with the child use them.</summary>
public sealed class ProtectionPageTests
{
    private static Dictionary<string, string?> Decision(bool shared) => With(
        Day("On", Today), ("Shared", shared ? "true" : "false"), ("What", Pasted), ("WithWhom", "Police"), ("Purpose", "To trace a number"), ("Basis", shared ? "PublicTask" : null), ("Reasoning", "Nobody else can"), ("Consent", "NotSoughtRisk"), ("HowSent", shared ? "Secure email" : null));

    [Fact]
    public async Task ASharingDecision_Stands_AndALaterEntryPutsItRight()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();
        Assert.Equal(6, (await site.SendAsync(nurse, "/sharing/add", With(Day("On", Today)))).Errors.Count);
        Assert.Equal(["Choose the basis in law for sharing"], (await site.SendAsync(nurse, "/sharing/add", With(Decision(true), ("Basis", null)))).Errors);

        var page = await nurse.Follow(await site.SendAsync(nurse, "/sharing/add", Decision(true)));
        Assert.Contains("Shared with Police", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bold</b>", page.Body, StringComparison.Ordinal);
        var correct = page.Page.QuerySelector("a[href$='/correct']")!.GetAttribute("href")!;

        page = await nurse.Follow(await nurse.Submit(await nurse.Open(correct), Decision(false)));

        Assert.Contains("Not shared with Police", page.Body, StringComparison.Ordinal);
        Assert.Contains("A later entry puts this one right", page.Body, StringComparison.Ordinal);
        Assert.Contains("Shared with Police", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromDiscussionToConference_ByThoseWhoKeepTheRecord()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        IsSaved(await site.SendAsync(officer, "/protection/strategy/ask", With(Day("On", Today), ("AskedBy", "School nurse"), ("Why", "Disclosure"))));
        var held = await Link(officer, site, "/protection/strategy/");
        var stale = await officer.Open(held);
        IsSaved(await officer.Submit(await officer.Open(held), With(Day("On", Today), ("Held", "true"), ("TookPart", "Police"), ("Decision", "Section47Joint"), ("Reason", "Harm"))));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open(held)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Submit(stale, With(Day("On", Today), ("Held", "false"), ("Reason", "Not needed")))).Status);

        IsSaved(await site.SendAsync(officer, "/protection/enquiry/start", With(Day("On", Today), ("Joint", "true"), ("LedBy", "Duty worker"))));
        var end = await Link(officer, site, "/protection/enquiry/");
        Assert.Equal(["Enter the day of the initial child protection conference"], (await officer.Submit(await officer.Open(end), With(Day("On", Today), ("Outcome", "SubstantiatedContinuing"), ("Reason", "Harm")))).Errors);
        IsSaved(await officer.Submit(await officer.Open(end), With(With(Day("On", Today), ("Outcome", "SubstantiatedContinuing"), ("Reason", "Harm")), [.. Day("ConferenceOn", Today.AddDays(4)).Select(d => (d.Key, d.Value))])));
        Assert.Contains("Section 47 enquiry ended", (await officer.Open($"{site.Address}/chronology")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NrmAndServices_ByWhoeverWorksWithTheChild()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();
        IsSaved(await site.SendAsync(nurse, "/protection/nrm/add", With(Day("On", Today), ("Refer", "true"), ("Reason", "Moved"), ("FirstResponder", "Police"))));
        IsSaved(await nurse.Submit(await nurse.Open(await Link(nurse, site, "/protection/nrm/")), With(Day("On", Today), ("Step", "ReasonableGrounds"))));
        IsSaved(await site.SendAsync(nurse, "/protection/services/offer", With(Day("On", Today), ("What", "Counselling"), ("By", "Health"), ("For", "Child"), ("Consent", "Given"))));
        var service = await Link(nurse, site, "/protection/services/");
        IsSaved(await nurse.Submit(await nurse.Open(service), With(Day("On", Today), ("Step", "TakenUp"))));
        Assert.Equal(["Give the reason"], (await nurse.Submit(await nurse.Open(service), With(Day("On", Today), ("Step", "Ended")))).Errors);
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Open($"{site.Address}/protection/strategy/ask")).Status);
        var page = await nurse.Open($"{site.Address}/protection");
        Assert.Contains("Reasonable grounds: positive", page.Body, StringComparison.Ordinal);
        Assert.Contains("Taken up", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoMayNotSeeTheChild_SeesNoneOfIt()
    {
        var site = await NewAsync();
        await site.ChangeAsync(c => c.DeclareConflict(site.Officer.Id, "Neighbour", site.Nurse, Now));
        var stranger = await Host.SignInAs(await site.World.PersonAsync(await site.World.AgencyAsync()));
        foreach (var browser in new[] { await site.OfficerAsync(), stranger })
        {
            foreach (var place in new[] { "/protection", "/sharing", "/sharing/add", $"/sharing/{Guid.NewGuid()}/correct", "/protection/nrm/add" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(site.Address + place)).Status);
            }
        }
    }

    [Fact]
    public async Task AnotherChildsEntry_IsNotFoundUnderThisOne()
    {
        var (site, other) = (await NewAsync(), await NewAsync());
        SharingDecision? entry = null;
        await other.ChangeAsync(c => entry = c.RecordSharing(ProtectionWorld.Sharing(Today), null, other.Nurse, Now));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.OfficerAsync()).Open($"{site.Address}/sharing/{entry!.Id}/correct")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await site.OfficerAsync()).Open($"{other.Address}/sharing/{entry.Id}/correct")).Status);
    }

    private static async Task<string> Link(Browser browser, ChildSite site, string place) =>
        (await browser.Open($"{site.Address}/protection")).Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(href => href.Contains(place, StringComparison.Ordinal) && Guid.TryParse(href[(href.LastIndexOf('/') + 1)..], out _));
}
