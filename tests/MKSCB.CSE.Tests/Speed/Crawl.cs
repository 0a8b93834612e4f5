using AngleSharp.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Security;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Speed;

/// <summary>Follows the links that people find, a few of each kind of page, and counts the statements each page reads with.</summary>
internal sealed class Crawl(MeasuredHost host)
{
    private const int OfEachPage = 3;

    private readonly IReadOnlyList<(string Route, TemplateMatcher Matcher)> _routes =
        [.. EndpointRow.FromRouter(host).Where(row => row.Verb == "GET").OrderBy(row => row.Route.Count(c => c == '{')).Select(row => (row.Route, new TemplateMatcher(TemplateParser.Parse(row.Route.TrimStart('/')), [])))];

    /// <summary>By route, the statements of the page that was read with the most, but for those that any page costs.</summary>
    public Dictionary<string, IReadOnlyList<string>> Own { get; } = [];

    /// <param name="person">The part of a demonstration person's address before the at sign.</param>
    public async Task AsAsync(string person)
    {
        var browser = await BrowserAsync(person);
        var visits = new Dictionary<string, int>();
        var waiting = new Queue<string>(["/my-work"]);
        var known = new HashSet<string>(waiting);
        while (waiting.TryDequeue(out var path))
        {
            if (RouteOf(path) is not { } route || visits.GetValueOrDefault(route) >= OfEachPage)
            {
                continue;
            }

            visits[route] = visits.GetValueOrDefault(route) + 1;
            host.Statements.Reset();
            var page = await browser.Open(path);
            Assert.True((int)page.Status < 500, $"{path} answered {(int)page.Status}");
            var own = host.Statements.Sent.Where(IsOfThePage).ToList();
            if (own.Count >= Own.GetValueOrDefault(route, []).Count)
            {
                Own[route] = own;
            }

            foreach (var link in page.Page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(known.Add).ToList())
            {
                waiting.Enqueue(link);
            }
        }
    }

    /// <summary>Not who asks, which every page asks first, nor what they typed before and is kept for them.</summary>
    public static bool IsOfThePage(string sql) => !sql.Contains("FROM \"AccountSession\"", StringComparison.Ordinal) && !sql.Contains("FROM \"FormDrafts\"", StringComparison.Ordinal);

    public Task<Browser> BrowserAsync(string person) => host.SignInAs(Account(person));

    private string? RouteOf(string path) => _routes.FirstOrDefault(r => r.Matcher.TryMatch(path.Split('?')[0], [])).Route;

    private Guid Account(string person)
    {
        using var scope = host.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AccountRecords>().Accounts.Single(a => a.Email == person + DemoPeople.MailDomain).Id;
    }
}
