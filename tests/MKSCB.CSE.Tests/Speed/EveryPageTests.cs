using System.Text.RegularExpressions;
using MKSCB.CSE.Core.Data.Demo;

namespace MKSCB.CSE.Tests.Speed;

/// <summary>
/// No cliff: what a page asks of the database does not grow with what is in it. Every page that somebody can reach by
/// following links is opened on little and on much; the figures are in docs/performance.md.
/// </summary>
public sealed partial class EveryPageTests
{
    private static readonly ScaleSize Little = new(Children: 8, Screenings: 24, Waiting: 6);
    private static readonly ScaleSize Much = new(Children: 60, Screenings: 400, Waiting: 60);

    // Between them they reach what this data has: screenings, triage, children, agendas in draft. It holds no meeting held and no intervention.
    private static readonly string[] People = ["priya.nair", "helen.whitby", "sam.castle", "margaret.dunne", "nina.kowalski", "yvonne.clarke", "graham.tully", "wen.harper"];

    /// <summary>Read whole where that is cheapest: as many rows as the Board has agencies, meetings a year and people.</summary>
    private static readonly string[] StaySmall = ["AccountKey", "Accounts", "Agency", "InstrumentVersion", "Locality", "Meeting", "MeetingBody", "RoleAssignment"];

    [Fact]
    public async Task Statements_AreAsManyOnMuchAsOnLittle_AndEveryReadUsesAnIndex()
    {
        await using var little = await MeasuredHost.FilledAsync(Little);
        await using var much = await MeasuredHost.FilledAsync(Much);
        var (few, many) = (await CrawledAsync(little), await CrawledAsync(much));

        Assert.InRange(many.Count, 40, int.MaxValue);
        var faults = many.Where(page => few.TryGetValue(page.Key, out var before) && page.Value > before).Select(page => $"{page.Key}: {few[page.Key]} statements on little, {page.Value} on much")
            .Concat(much.Statements.Plans.Keys.Where(sql => sql.Contains("ROW_NUMBER()", StringComparison.Ordinal)).Select(sql => $"Every row is numbered, in {sql}"))
            .Concat(much.Statements.Plans.SelectMany(plan => WholeTables(plan.Key, plan.Value).Select(table => $"{table} is read from end to end, in {plan.Key}"))).ToList();
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    private static async Task<Dictionary<string, int>> CrawledAsync(MeasuredHost host)
    {
        var crawl = new Crawl(host);
        foreach (var person in People)
        {
            await crawl.AsAsync(person);
        }

        return crawl.Own.ToDictionary(page => page.Key, page => page.Value.Count);
    }

    /// <summary>Tables that grow with the work and are read whole, in the statement's own order of rows or none.</summary>
    private static IEnumerable<string> WholeTables(string sql, IReadOnlyList<string> plan) =>
        from step in plan
        let scan = WholeTable().Match(step)
        where scan.Success
        let table = Regex.Match(sql, $"\"(\\w+)\" AS \"{scan.Groups[1].Value}\"").Groups[1].Value
        where table.Length > 0 && !StaySmall.Contains(table) && !IsNothing(sql)
        select table;

    /// <summary>For somebody who may see none of them: SQLite plans to read the table and never does.</summary>
    private static bool IsNothing(string sql) => sql.Contains("WHERE 0", StringComparison.Ordinal);

    [GeneratedRegex(@"^SCAN (\w+)(?! USING (COVERING )?INDEX)")]
    private static partial Regex WholeTable();
}
