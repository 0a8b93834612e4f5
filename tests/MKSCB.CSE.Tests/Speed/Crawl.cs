using AngleSharp.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Security;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Speed;

/// <summary>Follows the links that people find, a few of each kind of page, and counts the statements each page reads with.</summary>
internal sealed class Crawl(MeasuredHost host)
{
    private const int OfEachPage = 3;

    private readonly IReadOnlyList<(string Route, TemplateMatcher Matcher)> _routes =
        [.. EndpointRow.FromRouter(host).Where(row => row.Verb == "GET").OrderBy(row => row.Route.Count(c => c == '{')).Select(row => (row.Route, new TemplateMatcher(TemplateParser.Parse(row.Route.TrimStart('/')), [])))];

    /// <summary>The most statements any page of a route was read with.</summary>
    public Dictionary<string, int> Most { get; } = [];

    /// <param name="person">The part of a demonstration person's address before the at sign.</param>
    public async Task AsAsync(string person)
    {
        var browser = await host.SignInAs(Account(person));
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
            Most[route] = Math.Max(Most.GetValueOrDefault(route), host.Statements.Sent.Count);
            foreach (var link in page.Page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(known.Add).ToList())
            {
                waiting.Enqueue(link);
            }
        }
    }

    private string? RouteOf(string path) => _routes.FirstOrDefault(r => r.Matcher.TryMatch(path.Split('?')[0], [])).Route;

    private Guid Account(string person)
    {
        using var scope = host.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AccountRecords>().Accounts.Single(a => a.Email == person + DemoPeople.MailDomain).Id;
    }
}
