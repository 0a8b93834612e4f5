using System.Text.RegularExpressions;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Shape;

/// <summary>Calls that have cost somebody dearly and have no place here.</summary>
public sealed class BannedTests
{
    [Theory]
    [InlineData(@"\bDateTime\.(Now|UtcNow|Today)\b|\bDateTimeOffset\.(Now|UtcNow)\b", "the clock is TimeProvider")]
    [InlineData(@"\bHtml\.Raw\b", "text is encoded")]
    [InlineData(@"\bFromSql|\bSqlQuery", "one LINQ query means one thing on three databases")]
    [InlineData(@"\bProcess\.Start\b", "nothing outside is run")]
    [InlineData(@"\bMD5\b|\bSHA1\b", "weak hashes")]
    [InlineData(@"\bnew Random\(", "guessable numbers")]
    [InlineData(@"\bTransactionScope\b", "one save is one transaction")]
    [InlineData(@"^\s*\[Authorize\b", "[Requires] names the permission")]
    [InlineData(@"\bTODO\b|#region", "finished work")]
    [InlineData(@"\bIgnoreQueryFilters\b|EnableSensitiveDataLogging", "records stay out of logs")]
    public void Banned(string pattern, string because)
    {
        var banned = new Regex(pattern);
        Assert.Empty(Hits(banned).Select(hit => $"{hit} ({because})"));
    }

    /// <summary>The embedded database's own start and the audit's triggers are the only SQL written by hand.</summary>
    [Fact]
    public void RawSql_StandsInTwoPlaces() =>
        Assert.Equal(["src/MKSCB.CSE.Core/Data/AuditGuard.cs", "src/MKSCB.CSE.Core/Data/SqliteStart.cs"], Hits(new Regex("ExecuteSql")).Select(hit => hit.Split(':')[0]).Distinct().Order());

    /// <summary>Nothing is fetched from outside; the worker that makes PDF, where there is one, is the only one spoken to.</summary>
    [Fact]
    public void Http_IsSpokenInOnePlace() =>
        Assert.Equal(["src/MKSCB.CSE.Web/Hosting/PdfHosting.cs", "src/MKSCB.CSE.Web/Pdf/PdfMaker.cs"], Hits(new Regex(@"HttpClient\b|\bWebClient\b|\bHttpRequestMessage\b")).Select(hit => hit.Split(':')[0]).Distinct().Order());

    [Fact]
    public void AnAction_IsFoundWhenItIsThere() => Assert.NotEmpty(Hits(new Regex(@"\bHttpPost\b")));

    private static IEnumerable<string> Hits(Regex banned) =>
        from file in Sources.In("src", "*.cs").Concat(Sources.In("src", "*.cshtml"))
        from line in file.Lines.Select((text, number) => (Text: text, Number: number + 1))
        where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && banned.IsMatch(line.Text)
        select $"{file.Path}:{line.Number}";
}
