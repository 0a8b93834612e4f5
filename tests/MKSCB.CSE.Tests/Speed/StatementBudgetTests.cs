using System.Text.RegularExpressions;

namespace MKSCB.CSE.Tests.Speed;

/// <summary>
/// How many statements a page may read with: four for a list, six to open one thing. Counted apart from them are the two that any
/// page costs, the session and a kept draft. Pages that need more are named here, each with its own number (decision record 0170).
/// </summary>
public sealed partial class StatementBudgetTests
{
    private const int List = 4;

    private const int Open = 6;

    // Everybody who meets pages of their own; the demonstration has something on every page.
    private static readonly string[] People =
    [
        "priya.nair", "helen.whitby", "sam.castle", "ruth.bellamy", "margaret.dunne", "nina.kowalski", "colin.beck", "yvonne.clarke", "jade.sinclair", "robert.lane", "graham.tully", "wen.harper",
    ];

    // Exactly so many: what is brought down is brought down here, too.
    private static readonly Dictionary<string, int> More = new()
    {
        // One for each kind of thing that may be due; the rest of its rows come with them.
        ["/my-work"] = 19,
        // A decision about a recorded child, so that nobody decides with five other pages open: the submission, the child, who works with
        // them, earlier screenings, open actions, coming agendas, what else waits, meetings, and the guards with their three lists.
        ["/triage/{reference}/decide/{child}"] = 13,
        // A meeting as it is held: the agenda as this reader sees it, the last discussion, actions, who did not agree.
        ["/meetings/{id:guid}/items/{itemId:guid}/record"] = 10,
        ["/meetings/{id:guid}/items/{itemId:guid}/record/actions"] = 13,
        ["/meetings/{id:guid}/items/{itemId:guid}/record/dissent"] = 10,
        ["/meetings/{id:guid}/items/{itemId:guid}/pass"] = 14,
        // A child on the way between two meetings: passings, decisions, open actions and the path of the level, under the agenda's own three.
        ["/meetings/{id:guid}/agenda/{itemId:guid}/trail"] = 7,
        // A pack: the meeting, its versions, who gets it, who opened it. A preview gathers the whole pack anew, section by section.
        ["/meetings/{id:guid}/pack"] = 7,
        ["/meetings/{id:guid}/pack/choose"] = 7,
        ["/meetings/{id:guid}/pack/circulate"] = 7,
        ["/meetings/{id:guid}/pack/preview/{accountId:guid}"] = 24,
        // Minutes: agenda, version, parts, corrections and the returns, each through its own door.
        ["/meetings/{id:guid}/minutes"] = 11,
        ["/meetings/{id:guid}/minutes/approve"] = 8,
        ["/meetings/{id:guid}/minutes/corrections/{correctionId:guid}"] = 8,
        ["/meetings/{id:guid}/minutes/items/{itemId:guid}/amend"] = 11,
        ["/meetings/{id:guid}/minutes/items/{itemId:guid}/correct"] = 8,
        ["/meetings/{id:guid}/minutes/print"] = 11,
        ["/meetings/{id:guid}/minutes/versions/{number:int}"] = 11,
        ["/meetings/{id:guid}/minutes/word"] = 11,
        // Five lists in one: who has a place, who waits, goals and follow-ups due, places taken.
        ["/intervention"] = 5,
        ["/intervention/{id:guid}"] = 7,
        // Discussions, enquiries, referrals and services, the last two with their steps.
        ["/children/{reference}/protection"] = 7,
    };

    [Fact]
    public async Task EveryPage_KeepsToItsStatements()
    {
        await using var host = await MeasuredHost.WithDemonstrationAsync();
        var crawl = new Crawl(host);
        foreach (var person in People)
        {
            await crawl.AsAsync(person);
        }

        Assert.InRange(crawl.Own.Count, 80, int.MaxValue);
        var over = crawl.Own.Where(page => More.TryGetValue(page.Key, out var exactly) ? page.Value.Count != exactly : page.Value.Count > (page.Key.Contains('{') ? Open : List));
        Assert.True(!over.Any(), string.Join("\n", over.OrderBy(page => page.Key).Select(page => $"{page.Key}: {page.Value.Count}: {string.Join(" | ", page.Value.Select(Table))}")));
    }

    private static string Table(string sql) => FirstTable().Match(sql).Groups[1].Value;

    [GeneratedRegex("FROM [(\\s]*(?:SELECT[^)]*?FROM )?\"(\\w+)\"", RegexOptions.Singleline)]
    private static partial Regex FirstTable();
}
