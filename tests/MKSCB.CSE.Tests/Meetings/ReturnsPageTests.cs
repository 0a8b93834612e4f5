using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Asking and answering, in a browser without scripts.</summary>
public class ReturnsPageTests
{
    [Fact]
    public async Task EveryMemberAgency_IsAskedForEveryChild_AndNobodyTwice()
    {
        var site = await ReturnsSite.NewAsync(2);
        Assert.Equal(4, (await site.StoredAsync()).Count);
        await UpkeepAsync(site);
        Assert.Equal(4, (await site.StoredAsync()).Count);
        var letters = await site.Site.World.ReadAsync(records => records.All<OutboxLetter>().AsNoTracking().Where(l => l.RecordId == site.Site.Meeting.Id).ToList());
        Assert.Equal(4, letters.Count(l => l.Kind == ReturnLetters.Asked));
        Assert.Contains(letters, l => l.Kind == ReturnLetters.Reminder && l.RecipientId == site.HealthLead.Id && l.NextAt > l.WrittenAt);
    }

    [Fact]
    public async Task AChildAddedLater_IsAskedForToo()
    {
        var site = await ReturnsSite.NewAsync(1);
        var later = await site.Site.KnownChildAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        await chair.Follow(await chair.Submit(await chair.Open($"{site.Site.Agenda}/add"), new Dictionary<string, string?> { ["Reference"] = later.Reference, ["Reason"] = "School asked" }));
        Assert.Equal(ReturnState.Asked, (await site.OneAsync(site.Police, later)).State);
        Assert.Contains("This agenda has already been issued", (await chair.Open($"{site.Site.Agenda}/provisional")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALead_AnswersForAllInOneList_AndTheRestStaysAsked()
    {
        var site = await ReturnsSite.NewAsync(3);
        var (first, second, third) = (site.Site.Children[0], site.Site.Children[1], site.Site.Children[2]);
        var sent = await site.SendAsync(site.HealthLead, site.Health, (first, "Choice", "Information"), (first, "Text", "Seen at the clinic on 3 March"), (second, "Choice", "NothingKnown"));
        var page = await (await AgendaSite.As(site.HealthLead)).Follow(sent);
        Assert.Contains("2 of 3 children answered for.", page.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((ReturnState.Information, "Seen at the clinic on 3 March", site.HealthLead.Id), Said(await site.OneAsync(site.Health, first)));
        Assert.Equal(ReturnState.NothingKnown, (await site.OneAsync(site.Health, second)).State);
        Assert.Equal(ReturnState.Asked, (await site.OneAsync(site.Health, third)).State);
        Assert.Equal(ReturnState.Asked, (await site.OneAsync(site.Police, first)).State);
    }

    [Fact]
    public async Task WhatIsAnswered_IsFoldedAway_AndTheRestIsOneStepAway()
    {
        var site = await ReturnsSite.NewAsync(3);
        await site.SendAsync(site.HealthLead, site.Health, (site.Site.Children[0], "Choice", "NothingKnown"));
        var left = (await site.StoredAsync()).Where(r => r.AgencyId == site.Health.Id && r.State == ReturnState.Asked).ToList();
        var lead = await AgendaSite.As(site.HealthLead);
        var page = await lead.Open(site.Returns);
        Assert.Equal(left.Select(r => $"#child-{r.Id}").Order(StringComparer.Ordinal), page.Page.QuerySelectorAll(".app-return-jumps a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.All(left, r => Assert.NotNull(page.Page.QuerySelector($"#child-{r.Id}")));
        Assert.False(Answered(page).HasAttribute("open"));

        var mistaken = await site.SendAsync(site.HealthLead, site.Health, (site.Site.Children[0], "Choice", "Information"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mistaken.Status);
        Assert.True(Answered(mistaken).HasAttribute("open"));

        var elsewhere = await site.SendAsync(site.HealthLead, site.Health, (site.Site.Children[0], "Choice", "NothingKnown"), (site.Site.Children[1], "Choice", "CannotAnswerYet"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.Status);
        Assert.False(Answered(elsewhere).HasAttribute("open"));
    }

    private static AngleSharp.Dom.IElement Answered(Answer page) =>
        page.Page.QuerySelectorAll(".app-return > details").Single();

    [Fact]
    public async Task ThePage_ShowsWhoTheChildIs_AndOpensNoRecord()
    {
        var site = await ReturnsSite.NewAsync(1);
        var child = site.Site.Children[0];
        var lead = await AgendaSite.As(site.HealthLead);
        var page = await lead.Open(site.Returns);
        Assert.Contains(child.FamilyName, page.Body, StringComparison.Ordinal);
        Assert.Contains("1 May 2011", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(child.FamilyName, page.Title, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"/children/{child.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await AgendaSite.As(site.Panel)).Open($"/children/{child.Reference}")).Status);
        Assert.Contains(child.FamilyName, (await (await AgendaSite.As(site.Panel)).Open(site.Returns)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_StandBesideTheirChild_AndNothingTypedIsLost()
    {
        var site = await ReturnsSite.NewAsync(2);
        var (first, second) = (site.Site.Children[0], site.Site.Children[1]);
        var page = await site.SendAsync(site.HealthLead, site.Health, (first, "Text", "Seen in March"), (second, "Choice", "CannotAnswerYet"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(2, page.Errors.Count);
        Assert.Contains("Seen in March", page.Body, StringComparison.Ordinal);
        Assert.All(await site.StoredAsync(), r => Assert.Equal(ReturnState.Asked, r.State));
    }

    [Fact]
    public async Task ADraft_IsKeptWithoutScripts_SeenByItsWriterAlone()
    {
        var site = await ReturnsSite.NewAsync(1);
        var lead = await AgendaSite.As(site.HealthLead);
        var form = await lead.Open(site.Returns);
        var fields = (await site.FieldsAsync(site.Health, (site.Site.Children[0], "Text", "Half a sentence"))).Select(f => new KeyValuePair<string, string>(f.Key, f.Value!))
            .Append(new("__RequestVerificationToken", form.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        await lead.Follow(await lead.Post($"{site.Returns}/keep", fields));
        Assert.Contains("Half a sentence", (await lead.Open(site.Returns)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Half a sentence", (await (await AgendaSite.As(site.Panel)).Open(site.Returns)).Body, StringComparison.Ordinal);
        Assert.Equal(ReturnState.Asked, (await site.OneAsync(site.Health, site.Site.Children[0])).State);
    }

    [Fact]
    public async Task TwoOfOneAgencyAtOnce_TheSecondIsTold()
    {
        var site = await ReturnsSite.NewAsync(1);
        var child = site.Site.Children[0];
        var second = await AgendaSite.As(site.Panel);
        var open = await second.Open(site.Returns);
        await site.SendAsync(site.HealthLead, site.Health, (child, "Choice", "NothingKnown"));
        var answer = await second.Submit(open, await site.FieldsAsync(site.Health, (child, "Choice", "Information"), (child, "Text", "Seen on Monday")), "Send what is answered");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Seen on Monday", answer.Body, StringComparison.Ordinal);
        Assert.Equal(ReturnState.NothingKnown, (await site.OneAsync(site.Health, child)).State);
    }

    [Fact]
    public async Task AnotherAgencysReturn_CannotBeAnswered_EvenByItsKey()
    {
        var site = await ReturnsSite.NewAsync(1);
        var child = site.Site.Children[0];
        var lead = await AgendaSite.As(site.HealthLead);
        var token = (await lead.Open(site.Returns)).Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = (await site.FieldsAsync(site.Police, (child, "Choice", "NothingKnown"))).Select(f => new KeyValuePair<string, string>(f.Key, f.Value!)).Append(new("__RequestVerificationToken", token));
        await lead.Post(site.Returns, fields);
        Assert.Equal(ReturnState.Asked, (await site.OneAsync(site.Police, child)).State);
    }

    [Fact]
    public async Task AConflict_TakesTheChildOutOfListCountsAndMyWork_AndTheAgencyIsStillAsked()
    {
        var site = await ReturnsSite.NewAsync(2, ask: false);
        var hidden = site.Site.Children[0];
        await site.ConflictAsync(hidden, site.HealthLead);
        await site.ConflictAsync(hidden, site.Site.Chair);
        await site.AskAsync();
        Assert.Equal(ReturnState.Asked, (await site.OneAsync(site.Health, hidden)).State);
        var lead = await AgendaSite.As(site.HealthLead);
        var page = await lead.Open(site.Returns);
        Assert.DoesNotContain(hidden.FamilyName, page.Body, StringComparison.Ordinal);
        Assert.Contains("0 of 1 child answered for", page.Body, StringComparison.Ordinal);
        Assert.Contains("1 of 1 child still", (await lead.Open("/returns")).Body, StringComparison.Ordinal);
        Assert.Contains("Answer for 1 child on", (await lead.Open("/my-work")).Body, StringComparison.Ordinal);
        var overview = await (await AgendaSite.As(site.Site.Chair)).Open(site.Overview);
        Assert.DoesNotContain(hidden.Reference, overview.Body, StringComparison.Ordinal);
        Assert.Contains("0 of 2 in", overview.Body, StringComparison.Ordinal);
        await site.ConflictAsync(site.Site.Children[1], site.HealthLead);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open(site.Returns)).Status);
    }

    [Fact]
    public async Task APractitioner_AndALeadOfAnAgencyNotAsked_SeeNothing()
    {
        var site = await ReturnsSite.NewAsync(1);
        var other = await site.Site.World.PersonAsync(await site.Site.World.AgencyAsync(), Role.AgencyLead);
        Assert.Equal(HttpStatusCode.NotFound, (await (await AgendaSite.As(other)).Open(site.Returns)).Status);
        var practitioner = await site.Site.World.PersonAsync(site.Health);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await AgendaSite.As(practitioner)).Open(site.Returns)).Status);
    }

    [Fact]
    public async Task AChildPutOff_IsNoLongerShownToAgencies()
    {
        var site = await ReturnsSite.NewAsync(2);
        await using (var scope = AgendaSite.Host.Services.CreateAsyncScope())
        {
            var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
            var meeting = await records.All<Meeting>().Include(m => m.Items).SingleAsync(m => m.Id == site.Site.Meeting.Id);
            meeting.Defer(meeting.Items.Single(i => i.ChildId == site.Site.Children[0].Id), "Worker away", site.Site.Chair, DateTime.UtcNow);
            await records.SaveAsync(default);
        }

        Assert.DoesNotContain(site.Site.Children[0].FamilyName, (await (await AgendaSite.As(site.HealthLead)).Open(site.Returns)).Body, StringComparison.Ordinal);
    }

    private static (ReturnState State, string? Text, Guid Author) Said(AgencyReturn given) => (given.State, given.Text, given.AuthorId!.Value);

    private static async Task UpkeepAsync(ReturnsSite site)
    {
        await using var scope = AgendaSite.Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var meeting = await records.All<Meeting>().SingleAsync(m => m.Id == site.Site.Meeting.Id);
        await records.AskForReturnsAsync(meeting, WorkingDays.England, scope.ServiceProvider.GetRequiredService<TimeProvider>().Now(), default);
        await records.SaveAsync(default);
    }
}
