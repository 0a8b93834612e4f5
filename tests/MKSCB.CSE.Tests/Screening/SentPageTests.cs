using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Features.Screening;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>What the author and the lead of their agency read of a screening that was sent.</summary>
public sealed class SentPageTests : IAsyncLifetime
{
    private static readonly TestHost Host = TestHost.Shared;
    private SentWorld _world = null!;

    public async Task InitializeAsync() => _world = await SentWorld.MakeAsync(Host.Services);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Author_reads_the_whole_on_its_own_version_with_the_judgement_first()
    {
        var sent = await _world.SentAsync();
        var page = await (await Host.SignInAs(_world.Author)).Open($"/screenings/{sent.Reference}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"Screening {sent.Reference}", page.Heading);
        Assert.DoesNotContain("Robin", page.Title, StringComparison.Ordinal);
        var text = Text(page);
        Assert.Contains("Robin Example", text, StringComparison.Ordinal);
        Assert.Contains("1 June 2011 (aged 14 on the day of screening)", text, StringComparison.Ordinal);
        Assert.Contains("version 2015", text, StringComparison.Ordinal);
        Assert.Contains("Seen twice in an unknown adult's car.", text, StringComparison.Ordinal);
        Assert.Contains($"{sent.Result!.NotKnown} of {Submissions.Tool.AllItems().Count()} indicators not known", text, StringComparison.Ordinal);
        Assert.Equal("I want it to stop.", page.Page.QuerySelector("blockquote")!.TextContent);
        Assert.True(text.IndexOf("The practitioner's judgement", StringComparison.Ordinal) < text.IndexOf("What the tool computed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_not_asked_and_not_known_is_never_shown_as_no()
    {
        var sent = await _world.SentAsync();
        var page = await (await Host.SignInAs(_world.Author)).Open($"/screenings/{sent.Reference}");

        var notKnown = Submissions.Tool.AllItems().Single(x => x.Item.Code == "R4").Item.Text;
        var row = page.Page.QuerySelectorAll(".govuk-summary-list__row").Single(r => r.QuerySelector("dt")!.TextContent == notKnown);
        Assert.StartsWith("Not known", row.QuerySelector("dd")!.TextContent.Trim(), StringComparison.Ordinal);
        var quiet = page.Page.QuerySelectorAll("details ul li").ToList();
        Assert.Equal(Submissions.Tool.AllItems().Count() - 2, quiet.Count);
        Assert.All(quiet, li => Assert.Equal("Not asked", li.QuerySelector("strong")!.TextContent));
    }

    [Fact]
    public async Task Outcome_and_what_is_asked_stand_on_the_page_and_triage_s_own_reasons_do_not()
    {
        var sent = await _world.SentAsync();
        await _world.DecideAsync(sent, "Early help will call the family.", "Please tell us if he misses school.");

        var page = await (await Host.SignInAs(_world.Author)).Open($"/screenings/{sent.Reference}");
        Assert.Contains("Early help will call the family.", Text(page), StringComparison.Ordinal);
        Assert.Contains("Please tell us if he misses school.", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Planted triage reasons", page.Body, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("main a[href$='/withdraw']"));

        var list = await (await Host.SignInAs(_world.Author)).Open("/screenings");
        var row = list.Page.QuerySelectorAll("tbody tr").Single();
        Assert.Contains("Decided", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Something is asked of you", row.TextContent, StringComparison.Ordinal); // decided long before the clock of this site
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void WhatADecisionAsks_StandsOutInAListForAFortnight(int days, bool standsOut)
    {
        var decided = new DateTime(2026, 3, 12, 9, 30, 0, DateTimeKind.Utc);
        var row = new ScreeningRow { Id = Guid.NewGuid(), Reference = "SCR-AAAA-BBBB", State = ScreeningState.Triaged, At = decided, SavedAt = decided, AuthorId = Guid.NewGuid(), Child = "", AskedAt = decided };
        Assert.Equal(standsOut, row.IsAskedNow(decided.AddDays(days)));
        Assert.False((row with { AskedAt = null }).IsAskedNow(decided));
    }

    [Fact]
    public async Task Hostile_and_foreign_text_is_shown_as_it_was_typed()
    {
        const string typed = "<script>alert(1)</script> 👩‍👧 שלום";
        var sent = await _world.SentAsync(RiskLevel.Low, typed);
        var page = await (await Host.SignInAs(_world.Author)).Open($"/screenings/{sent.Reference}");
        Assert.Contains(typed, Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_leads_its_author_to_the_form_and_nobody_else_anywhere()
    {
        var draft = await _world.DraftAsync();
        Assert.Equal($"/screenings/{draft.Reference}/form", (await (await Host.SignInAs(_world.Author)).Open($"/screenings/{draft.Reference}")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.SignInAs(_world.Lead)).Open($"/screenings/{draft.Reference}")).Status);
    }

    [Fact]
    public async Task Lead_sees_what_the_agency_sent_with_its_author_and_none_of_its_drafts()
    {
        var sent = await _world.SentAsync();
        var draft = await _world.DraftAsync();
        var lead = await Host.SignInAs(_world.Lead);
        var list = await lead.Open("/screenings/agency");
        Assert.Contains(sent.Reference, Text(list), StringComparison.Ordinal);
        Assert.Contains(_world.Author.Name, Text(list), StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Reference, list.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await lead.Open($"/screenings/{sent.Reference}")).Status);
        Assert.DoesNotContain(sent.Reference, (await lead.Open("/screenings")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agency_list_is_for_leads_only() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.SignInAs(_world.Author)).Open("/screenings/agency")).Status);

    [Fact]
    public async Task Filter_leaves_the_rest_out_and_an_unknown_one_does_no_harm()
    {
        var waiting = await _world.SentAsync();
        var gone = await _world.SentAsync();
        await _world.ChangeAsync(gone, (s, now) => s.Withdraw("Wrong child", _world.Author, now));
        var author = await Host.SignInAs(_world.Author);

        var filtered = await author.Open($"/screenings?state={ScreeningState.Withdrawn}");
        Assert.Contains(gone.Reference, filtered.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(waiting.Reference, filtered.Body, StringComparison.Ordinal);
        Assert.True((int)(await author.Open("/screenings?state=%00&after=nothing")).Status < 500);
    }

    private static string Text(Answer page) => string.Join(' ', page.Page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
