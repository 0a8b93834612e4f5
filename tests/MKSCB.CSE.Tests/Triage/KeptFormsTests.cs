using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using static MKSCB.CSE.Tests.Triage.TriageHost;

namespace MKSCB.CSE.Tests.Triage;

/// <summary>Forms after a screening was sent: a session that ends before the button is pressed takes nothing typed with it.</summary>
public sealed class KeptFormsTests : IAsyncLifetime
{
    private const string Words = "Half of what I meant to write";
    private SentWorld _world = null!;

    public async Task InitializeAsync() => _world = await SentWorld.MakeAsync(Host.Services);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/triage/{reference}/decide/new", "Reasons", "triage")]
    [InlineData("/triage/{reference}/return", "Question", "triage")]
    [InlineData("/triage/{reference}/call", "Outcome", "triage")]
    [InlineData("/screenings/{reference}/countersign", "Comment", "lead")]
    [InlineData("/screenings/{reference}/withdraw", "Reason", "author")]
    [InlineData("/screenings/{reference}/questions/{question}", "Answer", "author")]
    public async Task WhatWasTyped_IsThereAgain_UntilSentOrDropped(string address, string field, string by)
    {
        var low = await _world.LowAsync();
        var question = address.Contains("question", StringComparison.Ordinal) ? await _world.AskAsync(low, "Which school?") : Guid.Empty;
        var path = address.Replace("{reference}", low.Reference, StringComparison.Ordinal).Replace("{question}", question.ToString(), StringComparison.Ordinal);
        var person = by switch { "triage" => _world.Officer, "lead" => _world.Lead, _ => _world.Author };
        var before = await Host.SignInAs(person);
        var page = await before.Open(path);
        await KeepAsync(before, page, (field, Words));

        var browser = await Host.SignInAs(person);
        var again = await browser.Open(path);
        Assert.Equal(Words, again.Page.QuerySelector($"textarea[name={field}]")!.TextContent.TrimStart('\n'));
        Assert.Contains("We kept what you had typed", again.Body, StringComparison.Ordinal);

        var dropped = await browser.Follow(await browser.Submit(again, [], "Start again without it"));
        Assert.DoesNotContain(Words, dropped.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADecisionTurnedBackFrom_ComesToTheNextChildToo_AndGoesOnceMade()
    {
        var low = await _world.LowAsync();
        var child = await World.ChildAsync();
        var officer = await Host.SignInAs(_world.Officer);
        await KeepAsync(officer, await officer.Open($"/triage/{low.Reference}/decide/new"), ("Reasons", Words), ("Outcomes", "Cmet"), ("Level", "High"), ("RecallOn.Day", "3"));

        var form = await officer.Open($"/triage/{low.Reference}/decide/{child.Reference}");
        Assert.Equal(Words, form.Page.QuerySelector("textarea[name=Reasons]")!.TextContent.TrimStart('\n'));
        Assert.NotNull(form.Page.QuerySelector("input[name=Outcomes][value=Cmet][checked]"));
        Assert.NotNull(form.Page.QuerySelector("input[name=Level][value=High][checked]"));
        Assert.Equal("3", form.Page.QuerySelector("input[name='RecallOn.Day']")!.GetAttribute("value"));

        var whole = Choices();
        whole["RecallOn.Day"] = "";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit(form, whole, $"Decide for {child.Reference}")).Status);
        Assert.Equal(ScreeningState.Triaged, (await AgainAsync(low)).State);
        Assert.DoesNotContain(Words, (await officer.Open($"/triage/{low.Reference}/decide/{child.Reference}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusedDecision_KeepsItsDraft_ForItsWriterAlone()
    {
        var low = await _world.LowAsync();
        var officer = await Host.SignInAs(_world.Officer);
        var form = await officer.Open($"/triage/{low.Reference}/decide/new");
        await KeepAsync(officer, form, ("Reasons", Words));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Submit(form, [])).Status);

        Assert.Contains(Words, (await officer.Open($"/triage/{low.Reference}/decide/new")).Body, StringComparison.Ordinal);
        var colleague = await Host.SignInAs(await PersonAsync());
        Assert.DoesNotContain(Words, (await colleague.Open($"/triage/{low.Reference}/decide/new")).Body, StringComparison.Ordinal);
    }

    // What the form's script sends while one types.
    private static async Task KeepAsync(Browser browser, Answer page, params (string Name, string Text)[] typed)
    {
        var form = page.Page.QuerySelector("form[data-autosave]")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var kept = await browser.Post(form.GetAttribute("data-autosave")!, [.. typed.Select(t => KeyValuePair.Create(t.Name, t.Text)), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.NoContent, kept.Status);
    }
}
