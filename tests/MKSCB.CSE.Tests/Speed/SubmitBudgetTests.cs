using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Speed;

/// <summary>Submitting reads with eight statements at most, also the decision that turns on the most (decision record 0170).</summary>
public sealed class SubmitBudgetTests
{
    private const int Most = 8;

    [Fact]
    public async Task Submitting_KeepsToItsStatements()
    {
        await using var host = await MeasuredHost.WithDemonstrationAsync();
        var crawl = new Crawl(host);
        var triage = await crawl.BrowserAsync("sam.castle");
        var queue = await triage.Open("/triage");
        var waiting = Path(queue, "/triage/");
        var child = Path(await triage.Open("/children"), "/children/");

        await Sends(host, triage, $"{waiting}/call", new() { ["MadeBy"] = "Sam Castle", ["To"] = "Police, 101", ["On.Day"] = "2", ["On.Month"] = "1", ["On.Year"] = "2026", ["At"] = "09:30", ["Outcome"] = "A unit goes now." });
        await Sends(host, triage, $"{child}/levels/change", new() { ["Level"] = "HarmEvidenced", ["Reason"] = "Told her teacher of harm done." });
        await Sends(host, triage, $"{waiting}/decide/{child.Split('/')[^1]}", new() { ["Outcomes"] = "SingleAgency", ["Level"] = "HarmEvidenced", ["Reasons"] = "Seen with unknown adults." });
        await Sends(host, triage, $"{child}/chronology/add", new() { ["On.Day"] = "2", ["On.Month"] = "1", ["On.Year"] = "2026", ["Fact"] = "Came home late.", ["Source"] = "Told by the form tutor" });
    }

    private static async Task Sends(MeasuredHost host, Browser browser, string path, Dictionary<string, string?> fields)
    {
        var page = await browser.Open(path);
        host.Statements.Reset();
        var answer = await browser.Submit(page, fields);
        Assert.True((int)answer.Status is 302 or 303, $"{path}: {answer.Status} {string.Join("; ", answer.Errors)} {string.Join(",", page.Page.QuerySelectorAll("main [name]").Select(e => e.GetAttribute("name") + "=" + e.GetAttribute("value")))}");
        Assert.True(host.Statements.Sent.Count(Crawl.IsOfThePage) <= Most, $"{path}: {host.Statements.Sent.Count(Crawl.IsOfThePage)} statements\n{string.Join("\n", host.Statements.Sent)}");
    }

    private static string Path(Answer page, string start) => page.Page.QuerySelectorAll($"main a[href^='{start}']").Select(a => a.GetAttribute("href")!.Split('#')[0]).First(path => path.Split('/').Length == 3 && path.Any(char.IsDigit));
}
