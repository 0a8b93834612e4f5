using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Pages;

/// <summary>
/// A real address for a route with ids, found as a person finds it: by the links of the page above it. What no link
/// leads to, or what must be in a certain state, is named.
/// </summary>
public sealed class Examples(RunningApp app)
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["/problem/{status:int}"] = "/problem/404",
        ["/instruments/{code}/{label}"] = "/instruments/mk/2015",
        ["/instruments/{code}/{label}/items/{item}"] = "/instruments/mk/2015/items/R1",
        ["/instruments/{code}/{label}/sections/{section}/add-item"] = "/instruments/mk/2015/sections/C/add-item",
        ["/people/{id:guid}/change/{change}"] = "/people/{id:guid}/change/suspend",
    };

    private readonly Dictionary<string, string> _found = [];

    public async Task<string> AddressAsync(Route route)
    {
        if (!_found.TryGetValue(route.Template, out var address))
        {
            address = await FindAsync(route);
            _found[route.Template] = address;
        }

        return address;
    }

    private async Task<string> FindAsync(Route route)
    {
        if (!route.HasParameter)
        {
            return route.Template;
        }

        if (Named.TryGetValue(route.Template, out var named) && !named.Contains('{', StringComparison.Ordinal))
        {
            return named;
        }

        var above = Above(route);
        var start = await AddressAsync(above);
        var rest = (named ?? route.Template)[above.Template.Length..];
        return rest.Contains('{', StringComparison.Ordinal) ? await LinkAsync(above, start, route) : start + rest;
    }

    // The nearest page whose address this one's begins with.
    private static Route Above(Route route) =>
        Route.All.Where(other => other != route && route.Template.StartsWith(other.Template + "/", StringComparison.Ordinal))
            .MaxBy(other => other.Template.Length) ?? throw new InvalidOperationException($"Name an example of {route.Template} in {nameof(Examples)}.");

    private async Task<string> LinkAsync(Route above, string start, Route route)
    {
        var visitor = await app.VisitorAsync(above.Person ?? route.Person);
        await visitor.Page.GotoAsync(start);
        var links = await visitor.Page.Locator("main a[href]").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
        return Array.Find(links, route.Holds) ?? throw new InvalidOperationException($"No link on {start} leads to a {route.Template}. Name an example in {nameof(Examples)}.");
    }
}
