using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Journeys;

/// <summary>
/// The chair's month: agencies answer for each child, the agenda is issued, the meeting held and recorded, its minutes approved, and
/// what it did not reach stands on the next agenda. An administrator, three agencies' leads, the chair, a panel member and somebody who must not know.
/// </summary>
public sealed partial class MonthTests(RunningApp app) : IClassFixture<RunningApp>
{
    [SkippableFact]
    public async Task TheMonth_IsWalked_AndTheNextAgendaCarriesTheRest()
    {
        Chromium.Need();
        var chair = await app.SignedInAsync("margaret.dunne");
        await new ChairsMeeting(chair).OpenAsync();
        var agenda = new Uri(chair.Url).AbsolutePath;
        var (first, second) = (await ReferenceAsync(chair, 0), await ReferenceAsync(chair, 1));
        var meets = Day(await chair.Locator("h1").InnerTextAsync());

        foreach (var lead in new[] { "carol.finch", "joanna.price", "ravi.menon" })
        {
            await AnswerAsync(await app.SignedInAsync(lead));
        }

        await chair.GotoAsync(agenda.Replace("/agenda", "/returns", StringComparison.Ordinal));
        Assert.Equal("0", await CellAsync(chair, "Safe Harbour Youth Project", "Not answered yet"));

        var deputy = await app.SignedInAsync("paul.farrow");
        await ExcludeAsync(deputy, first);
        await SeesNothingAsync(deputy, agenda, first, second);

        var administrator = await app.SignedInAsync("nina.kowalski");
        await administrator.GotoAsync(agenda);
        await administrator.PressAsync("Look again for who is due");
        await chair.GotoAsync(agenda);
        await chair.PressAsync("Accept all");
        await new ChairsMeeting(chair).IssueAsync();

        await RunningApp.CloseAsync(chair, administrator, deputy);
        app.Clock.Ahead = meets.AddHours(13.6) - DateTime.UtcNow;
        await HoldAsync(agenda, first);
        await ApproveAsync(agenda);

        app.Clock.Ahead += TimeSpan.FromDays(1);
        var next = await app.SignedInAsync("margaret.dunne");
        await new ChairsMeeting(next).OpenAsync();
        Assert.NotEqual(agenda, new Uri(next.Url).AbsolutePath);
        await next.PressAsync("Look again for who is due");
        Assert.Contains("Not reached on", await new ChairsMeeting(next).Row(second).InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Says "nothing known" of every child the agency has not answered for.</summary>
    private static async Task AnswerAsync(IPage lead)
    {
        await lead.GotoAsync("/returns");
        await lead.FollowAsync(lead.Locator("main a[href^='/returns/']").First);
        foreach (var child in await lead.Locator("section.app-return").AllAsync())
        {
            if (await child.Locator("input[type=radio]:checked").CountAsync() == 0)
            {
                await child.Locator("input[value=NothingKnown]").CheckAsync();
            }
        }

        await lead.PressAsync("Send what is answered");
        await lead.Context.CloseAsync();
    }

    private static async Task ExcludeAsync(IPage person, string child)
    {
        await person.GotoAsync($"/children/{child}/conflict");
        await person.WriteAsync("Reason", "The child's aunt is a neighbour.");
        await person.PressAsync("Close the record to me");
    }

    private static async Task SeesNothingAsync(IPage person, string agenda, string hidden, string shown)
    {
        Assert.Equal(404, (await person.GotoAsync($"/children/{hidden}"))!.Status);
        await person.GotoAsync(agenda);
        var page = await person.Locator("main").InnerTextAsync();
        Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
    }

    private async Task HoldAsync(string agenda, string first)
    {
        var panel = await app.SignedInAsync("liam.doyle");
        await panel.GotoAsync(agenda);
        Assert.Contains(first, await panel.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        var chair = await app.SignedInAsync("margaret.dunne");
        await chair.GotoAsync(agenda);
        await chair.PressAsync("Begin the meeting");
        await chair.GotoAsync(agenda);
        await chair.PressAsync("Record the items");
        var item = new Uri(chair.Url).AbsolutePath;
        await RecordAsync(chair);
        await chair.GotoAsync($"{item}/actions");
        await chair.WriteAsync("Actions[0].Text", "Ring the school nurse and agree who meets the child.");
        await chair.Locator("select[name='Actions[0].Owner']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await WriteDayAsync(chair, "Actions[0].Due", app.Clock.GetUtcNow().AddDays(14));
        await chair.PressAsync("Record the actions");

        var deputy = await app.SignedInAsync("paul.farrow");
        Assert.Equal(404, (await deputy.GotoAsync(item))!.Status);

        await AnswerActionsAsync(chair, item);
        await chair.GotoAsync(agenda.Replace("/agenda", "/close", StringComparison.Ordinal));
        await chair.PressAsync("Close the meeting");
        await RunningApp.CloseAsync(panel, chair, deputy);
    }

    // What each earlier action changed for the child is asked before the meeting can be closed.
    private static async Task AnswerActionsAsync(IPage chair, string item)
    {
        await chair.GotoAsync(item);
        while (await chair.Locator("textarea[name=Changed]").CountAsync() is var left and > 0)
        {
            await chair.Locator("textarea[name=Changed]").First.FillAsync("The child has somebody to talk to.");
            await chair.Locator("form[action$='/changed'] button").First.ClickAsync();
            await Assertions.Expect(chair.Locator("textarea[name=Changed]")).ToHaveCountAsync(left - 1);
        }
    }

    private async Task RecordAsync(IPage chair)
    {
        await chair.WriteAsync("Worries", "Nights away with somebody the family does not know.");
        await chair.WriteAsync("ChildView", "\"I want to be asked first.\" Heard by the youth worker.");
        await chair.WriteAsync("Decision", "The plan goes on; the youth worker sees the child twice a week.");
        await chair.WriteAsync("Rationale", "Two agencies have seen the same signs this month.");
        await chair.ChooseAsync("Level", await chair.Locator("input[name=Level]").Last.GetAttributeAsync("value") ?? "");
        await chair.ChooseAsync("Nrm", "Considered");
        await chair.WriteAsync("NrmReason", "The strategy discussion decides which first responder refers.");
        await WriteDayAsync(chair, "NextReviewOn", app.Clock.GetUtcNow().AddDays(56));
        await chair.PressAsync("Record as discussed");
        Assert.Empty(await chair.Locator(".govuk-error-summary__list li").AllInnerTextsAsync());
    }

    private async Task ApproveAsync(string agenda)
    {
        var chair = await app.SignedInAsync("margaret.dunne");
        var minutes = agenda.Replace("/agenda", "/minutes", StringComparison.Ordinal);
        await chair.GotoAsync(minutes);
        Assert.Contains("the youth worker sees the child twice a week", await chair.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await chair.PressAsync("Approve the minutes");
        await chair.PressAsync("Approve the minutes");
        Assert.Contains("Approved", await chair.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await chair.Context.CloseAsync();
    }

    private static async Task WriteDayAsync(IPage page, string field, DateTimeOffset day)
    {
        await page.WriteAsync($"{field}.Day", day.Day.ToString(CultureInfo.InvariantCulture));
        await page.WriteAsync($"{field}.Month", day.Month.ToString(CultureInfo.InvariantCulture));
        await page.WriteAsync($"{field}.Year", day.Year.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<string> ReferenceAsync(IPage agenda, int row) =>
        (await agenda.Locator("tbody th a[href^='/children/']").Nth(row).InnerTextAsync()).Trim();

    private static async Task<string> CellAsync(IPage page, string row, string column)
    {
        var table = page.Locator("table").First;
        var at = (await table.Locator("thead th").AllInnerTextsAsync()).Select(t => t.Trim()).ToList().IndexOf(column);
        var cells = table.Locator("tbody tr", new LocatorLocatorOptions { HasText = row }).First.Locator("th,td");
        return (await cells.Nth(at).InnerTextAsync()).Trim();
    }

    private static DateTime Day(string heading) => DateTime.Parse(WrittenDay().Match(heading).Value, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    [GeneratedRegex(@"\d{1,2} \w+ \d{4}")]
    private static partial Regex WrittenDay();
}
