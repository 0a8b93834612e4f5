using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>The agenda as its people use it in a browser without scripts.</summary>
public class AgendaPagesTests
{
    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    private static string Row(Answer page, string reference) =>
        page.Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(reference, StringComparison.Ordinal)).TextContent;

    [Fact]
    public async Task AgendaDraftsItself_AndSaysWhy()
    {
        var site = await AgendaSite.NewAsync(2);
        var chair = await AgendaSite.As(site.Chair);
        Assert.Contains("Nobody is due", (await chair.Open(site.Agenda)).Body, StringComparison.Ordinal);
        var page = await chair.Follow(await chair.Submit(await chair.Open(site.Agenda), [], "Look again for who is due"));
        Assert.Equal(site.Children.Select(c => c.Reference), AgendaSite.Order(page));
        Assert.Contains("1 open action not yet due.", Row(page, site.Children[0].Reference), StringComparison.Ordinal);
        Assert.Contains("2 items at 12 minutes need 24 min; the meeting has 3 h: they fit.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Children[0].FamilyName, page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpAndDown_MoveTheItemAndComeBackToIt()
    {
        var site = await AgendaSite.NewAsync(3);
        await site.DraftAsync();
        var chair = await AgendaSite.As(site.Chair);
        var first = site.Children[0].Reference;
        var moved = await chair.Submit(await chair.Open(site.Agenda), [], $"Down: {first} to item 2");
        var item = (await site.StoredAsync()).Items.Single(i => i.Child!.Reference == first);
        Assert.Equal($"{site.Agenda}#item-{item.Id}", moved.Location);
        var page = await chair.Follow(moved);
        Assert.Equal([site.Children[1].Reference, first, site.Children[2].Reference], AgendaSite.Order(page));
        Assert.Contains($"{first} is now item 2.", page.Body, StringComparison.Ordinal);
        Assert.Equal("-1", page.Page.GetElementById($"item-{item.Id}")!.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task SameMovePostedTwice_MovesOnce()
    {
        var site = await AgendaSite.NewAsync(3);
        await site.DraftAsync();
        var chair = await AgendaSite.As(site.Chair);
        var (page, otherTab) = (await chair.Open(site.Agenda), await chair.Open(site.Agenda));
        var down = $"Down: {site.Children[0].Reference} to item 2";
        await chair.Submit(page, [], down);
        await chair.Submit(page, [], down);
        var again = await chair.Follow(await chair.Submit(otherTab, [], down));
        Assert.Contains("was not moved, because the agenda had changed. It is item 2 now.", again.Body, StringComparison.Ordinal);
        Assert.Equal(site.Children[0].Reference, AgendaSite.Order(again)[1]);
    }

    [Theory]
    [InlineData("1", "is now item 1.")]
    [InlineData("99", "is now item 3.")]
    [InlineData("", "no number was given")]
    [InlineData("first", "no number was given")]
    [InlineData("-5", "is now item 1.")]
    public async Task MoveToANumber_TakesAnyNumberAndSaysWhatHappened(string typed, string said)
    {
        var site = await AgendaSite.NewAsync(3);
        await site.DraftAsync();
        var chair = await AgendaSite.As(site.Chair);
        var page = await chair.Open(site.Agenda);
        var answer = await chair.Submit(page, Fields(("To", typed)), $"Move {site.Children[1].Reference}");
        Assert.Contains(said, (await chair.Follow(answer)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeferWithoutReason_IsAskedForOne_ThenStandsApart()
    {
        var site = await AgendaSite.NewAsync(2);
        await site.DraftAsync();
        var chair = await AgendaSite.As(site.Chair);
        var item = (await site.StoredAsync()).OnAgenda.First();
        var form = await chair.Open($"{site.Agenda}/{item.Id}");
        var refused = await chair.Submit(form, Fields(("Choice", "Defer"), ("Reason", "")), "Save the decision");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(refused.Errors);
        var page = await chair.Follow(await chair.Submit(refused, Fields(("Choice", "Defer"), ("Reason", "Social worker on leave")), "Save the decision"));
        Assert.Equal([site.Children[1].Reference], AgendaSite.Order(page));
        Assert.Contains("Social worker on leave", Row(page, site.Children[0].Reference), StringComparison.Ordinal);
        var back = await chair.Follow(await chair.Submit(page, [], $"Put back {site.Children[0].Reference}"));
        Assert.Equal(2, AgendaSite.Order(back).Count);
    }

    [Fact]
    public async Task DecisionOnAnOldPage_DoesNotOverwriteAnothers()
    {
        var site = await AgendaSite.NewAsync(1);
        await site.DraftAsync();
        var (chair, administrator) = (await AgendaSite.As(site.Chair), await AgendaSite.As(await site.PersonAsync(Role.MeetingAdministrator)));
        var item = (await site.StoredAsync()).OnAgenda.Single();
        var old = await chair.Open(site.Agenda);
        await administrator.Submit(await administrator.Open($"{site.Agenda}/{item.Id}"), Fields(("Choice", "Decline"), ("Reason", "Moved away")), "Save the decision");
        var told = await chair.Submit(old, [], $"Accept {site.Children[0].Reference}");
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal(AgendaItemState.Declined, (await site.StoredAsync()).Items.Single().State);
    }

    [Fact]
    public async Task Issue_ShowsThePanelTheAgenda_AndReopenTakesItBack()
    {
        var site = await AgendaSite.NewAsync(2);
        await site.DraftAsync();
        var (chair, panel) = (await AgendaSite.As(site.Chair), await AgendaSite.As(await site.PersonAsync(Role.PanelMember)));
        Assert.Equal(HttpStatusCode.NotFound, (await panel.Open(site.Agenda)).Status);
        var confirm = await chair.Open($"{site.Agenda}/issue");
        Assert.Contains("2 items that nobody has decided on are accepted", confirm.Body, StringComparison.Ordinal);
        var issued = await chair.Follow(await chair.Submit(confirm, [], "Issue the agenda"));
        Assert.Empty(issued.Page.QuerySelectorAll("form[action$=move]"));
        var seen = await panel.Open(site.Agenda);
        Assert.Equal(site.Children.Select(c => c.Reference), AgendaSite.Order(seen));
        Assert.DoesNotContain("Reopen", seen.Body, StringComparison.Ordinal);
        Assert.Contains(site.Body.Name, (await panel.Open("/meetings")).Body, StringComparison.Ordinal);
        await chair.Submit(issued, [], "Reopen to change it");
        Assert.Equal(HttpStatusCode.NotFound, (await panel.Open(site.Agenda)).Status);
    }

    [Fact]
    public async Task AnotherBodysChair_FindsNothingAndChangesNothing()
    {
        var (site, other) = (await AgendaSite.NewAsync(2), await AgendaSite.NewAsync(0));
        await site.DraftAsync();
        var stranger = await AgendaSite.As(other.Chair);
        var item = (await site.StoredAsync()).OnAgenda.First();
        foreach (var page in new[] { site.Agenda, $"{site.Agenda}/{item.Id}", $"{site.Agenda}/issue", $"{site.Agenda}/add", $"{site.Agenda}/print", $"{site.Agenda}/word" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(page)).Status);
        }

        var own = await stranger.Open(other.Agenda);
        var token = own.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (post, field) in new[] { ("/issue", "x"), ("/accept-all", "x"), ("/refresh", "x"), ($"/{item.Id}/move", "To"), ($"/{item.Id}", "Choice") })
        {
            var answer = await stranger.Post(site.Agenda + post, [new("__RequestVerificationToken", token), new(field, field == "To" ? "2" : "Accept")]);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        Assert.Equal(AgendaItemState.Proposed, (await site.StoredAsync()).Items.First().State);
    }

    [Fact]
    public async Task ConflictOfInterest_LeavesNoTraceOfTheItem()
    {
        var site = await AgendaSite.NewAsync(3);
        var hidden = site.Children[0];
        await site.World.SaveAsync(new ConflictOfInterest { ChildId = hidden.Id, AccountId = site.Chair.Id, Reason = "Nephew", DeclaredAt = DateTime.UtcNow });
        await site.DraftAsync();
        var chair = await AgendaSite.As(site.Chair);
        var page = await chair.Open(site.Agenda);
        Assert.Equal(site.Children.Skip(1).Select(c => c.Reference), AgendaSite.Order(page));
        Assert.DoesNotContain(hidden.Reference, page.Body, StringComparison.Ordinal);
        Assert.Contains("2 items at 12 minutes", page.Body, StringComparison.Ordinal);
        Assert.Contains("Accept all 2 to decide", page.Body, StringComparison.Ordinal);
        var item = (await site.StoredAsync()).Items.Single(i => i.ChildId == hidden.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open($"{site.Agenda}/{item.Id}")).Status);
        var add = await chair.Submit(await chair.Open($"{site.Agenda}/add"), Fields(("Reference", hidden.Reference), ("Reason", "Asked")), "Add to the agenda");
        Assert.Equal(["No child with this reference can be added to this agenda. Check the reference"], add.Errors);
    }

    [Fact]
    public async Task AddingByReference_NeedsAReasonAndAChild()
    {
        var site = await AgendaSite.NewAsync(1);
        await site.DraftAsync();
        var child = await site.KnownChildAsync();
        var chair = await AgendaSite.As(site.Chair);
        var form = await chair.Open($"{site.Agenda}/add");
        var empty = await chair.Submit(form, Fields(("Reference", ""), ("Reason", "")), "Add to the agenda");
        Assert.Equal(2, empty.Errors.Count);
        var unknown = await chair.Submit(form, Fields(("Reference", "NO-SUCH"), ("Reason", "School asked")), "Add to the agenda");
        Assert.Equal(["No child with this reference can be added to this agenda. Check the reference"], unknown.Errors);
        var page = await chair.Follow(await chair.Submit(form, Fields(("Reference", child.Reference), ("Reason", "School asked")), "Add to the agenda"));
        Assert.Contains("Added by hand: School asked", Row(page, child.Reference), StringComparison.Ordinal);
        var twice = await chair.Submit(form, Fields(("Reference", child.Reference), ("Reason", "Again")), "Add to the agenda");
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
    }

    [Fact]
    public async Task TooLongAnAgenda_IsMadeToFitOnceWithAReason()
    {
        var site = await AgendaSite.NewAsync(17);
        await site.DraftAsync();
        var chair = await AgendaSite.As(site.Chair);
        Assert.Contains("17 items at 12 minutes need 3 h 24 min; the meeting has 3 h: defer 2 or extend.", (await chair.Open(site.Agenda)).Body, StringComparison.Ordinal);
        var form = await chair.Open($"{site.Agenda}/fit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.Submit(form, Fields(("Reason", "")), "Defer 2 items")).Status);
        var page = await chair.Follow(await chair.Submit(form, Fields(("Reason", "No time this month")), "Defer 2 items"));
        Assert.Equal(15, AgendaSite.Order(page).Count);
        Assert.Equal(HttpStatusCode.Conflict, (await chair.Submit(form, Fields(("Reason", "Again")), "Defer 2 items")).Status);
        Assert.DoesNotContain("0001", (await chair.Open($"{site.Agenda}/issue")).Body, StringComparison.Ordinal);
    }
}
