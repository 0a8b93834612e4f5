using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Journeys;
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
        // The child of whom everything a page can show is true: missing, another name, people at work, somebody kept out.
        ["/children/{reference}"] = "/children/MKC-4019",
        ["/instruments/{code}/{label}"] = "/instruments/mk/2015",
        ["/instruments/{code}/{label}/items/{item}"] = "/instruments/mk/2015/items/R1",
        ["/instruments/{code}/{label}/sections/{section}/add-item"] = "/instruments/mk/2015/sections/C/add-item",
    };

    // The last part, where no link names it.
    private static readonly Dictionary<string, string> Chosen = new()
    {
        ["/people/{id:guid}/change/{change}"] = "/change/suspend",
        ["/triage/{reference}/decide/{child}"] = "/decide/new",
        ["/screenings/{reference}/section/{code}"] = "/section/D",
    };

    // Where the link stands, when it is not on the page above.
    private static readonly Dictionary<string, string> LinkedFrom = new()
    {
        ["/screenings/{reference}/countersign"] = "/screenings/agency",
        // The meeting in session, which nobody has closed.
        ["/meetings/{id:guid}/close"] = "/my-work",
        // The meeting whose minutes are still a draft.
        ["/meetings/{id:guid}/minutes"] = "/my-work",
        ["/meetings/{id:guid}/pack"] = "/my-work",
        ["/packs/{meeting:guid}"] = "/my-work",
        ["/my-work/actions/{id:guid}/accept"] = "/my-work",
        ["/triage/{reference}/countersign"] = "/my-work",
        ["/past-meetings/{importId:guid}/items/add"] = "/past-meetings",
        // A child asked about by a school, a lower level that waits, a transfer nobody has accepted.
        ["/meetings/{id:guid}/agenda/{itemId:guid}/trail"] = "/my-work",
        ["/children/{reference}/levels/step-down/{step:guid}"] = "/my-work",
        ["/children/{reference}/transfers/{step:guid}"] = "/my-work",
        ["/intervention/{id:guid}"] = "/intervention",
        // A child who is missing now stands first on the board.
        ["/missing/{episode:guid}"] = "/missing",
        ["/intervention/{id:guid}/goals/{goal:guid}/review"] = "/intervention",
        ["/intervention/{id:guid}/follow-ups/{followUp:guid}"] = "/intervention",
    };

    // The same, where that page too is one with ids.
    private static readonly Dictionary<string, string> LinkedFromPage = new()
    {
        // A name is taken off from the page that changes it.
        ["/children/{reference}/names/{alias:guid}/remove"] = "/children/{reference}/names/{alias:guid}/change",
        ["/children/{reference}/contacts/{contact:guid}/remove"] = "/children/{reference}/contacts/{contact:guid}/change",
        ["/past-meetings/{importId:guid}/items/{row:guid}/change"] = "/past-meetings/{importId:guid}/items/add",
        ["/meetings/{id:guid}/items/{itemId:guid}/pass"] = "/meetings/{id:guid}/items/{itemId:guid}/record",
        ["/meetings/{id:guid}/place-and-time"] = "/meetings/{id:guid}/agenda",
        ["/meetings/bodies/{code}/access/{roleId:guid}/seat"] = "/meetings/bodies/{code}/members",
        ["/meetings/bodies/{code}/access/{roleId:guid}/end"] = "/meetings/bodies/{code}/members",
    };

    // Pages that stand beside one a link leads to: its address with another end.
    private static readonly Dictionary<string, string> Beside = new()
    {
        ["/meetings/{id:guid}/returns"] = "/meetings/{id:guid}/agenda",
        ["/meetings/{id:guid}/attendance"] = "/meetings/{id:guid}/agenda",
        ["/meetings/bodies/{code}/quorum"] = "/meetings/bodies/{code}/members",
        ["/meetings/{id:guid}/feedback"] = "/meetings/{id:guid}/close",
    };

    // Pages of the form: only a draft shows them, and the result only once its author has judged.
    private static readonly string[] OfDraft = ["form", "about", "all", "section", "voice", "sharing", "judgement", "result", "check"];

    private readonly Dictionary<string, string> _found = [];

    public async Task<string> AddressAsync(Route route)
    {
        if (!_found.TryGetValue(route.Template, out var address))
        {
            address = Named.GetValueOrDefault(route.Template) ?? (route.HasParameter ? await FindAsync(route) : route.Template);
            _found[route.Template] = address;
        }

        return address;
    }

    private async Task<string> FindAsync(Route route)
    {
        if (LinkedFrom.TryGetValue(route.Template, out var list))
        {
            return await LinkAsync(route.Person, list, route);
        }

        if (Beside.TryGetValue(route.Template, out var neighbour))
        {
            var beside = await AddressAsync(Route.All.Single(r => r.Template == neighbour));
            return beside[..beside.LastIndexOf('/')] + route.Template[route.Template.LastIndexOf('/')..];
        }

        if (LinkedFromPage.TryGetValue(route.Template, out var page))
        {
            return await LinkAsync(route.Person, await AddressAsync(Route.All.Single(r => r.Template == page)), route);
        }

        if (route.Template == "/meetings/{id:guid}/items/{itemId:guid}/record")
        {
            // An item that is still to be recorded stands on the page that closes the meeting.
            return await LinkAsync(route.Person, await AddressAsync(Route.All.Single(r => r.Template == "/meetings/{id:guid}/close")), route);
        }

        if (route.Template is "/meetings/{id:guid}/minutes/items/{itemId:guid}/amend" or "/meetings/{id:guid}/minutes/versions/{number:int}")
        {
            return await LinkAsync(route.Person, await ApprovedAsync(route.Person), route);
        }

        if (route.Template == "/meetings/{id:guid}/items/{itemId:guid}/feedback")
        {
            return await ToldAsync(route);
        }

        if (route.Template.StartsWith("/missing/{episode:guid}/interview/", StringComparison.Ordinal))
        {
            return await OfferedAsync(route.Person) + (route.Template.EndsWith("{step}", StringComparison.Ordinal) ? "/interview/accept" : "/interview/held");
        }

        var above = Above(route);
        var rest = Chosen.GetValueOrDefault(route.Template) ?? route.Template[above.Template.Length..];
        var start = above.Template == "/screenings/{reference}" && OfDraft.Contains(rest.Split('/')[1]) ? await DraftAsync()
            : route.Template == "/triage/{reference}/outcome" ? await DecidedAsync()
            : await AddressAsync(above);
        return rest.Contains('{', StringComparison.Ordinal) ? await LinkAsync(above.Person ?? route.Person, start, route) : start + rest;
    }

    // The nearest page whose address this one's begins with.
    private static Route Above(Route route) =>
        Route.All.Where(other => other != route && route.Template.StartsWith(other.Template + "/", StringComparison.Ordinal))
            .MaxBy(other => other.Template.Length) ?? throw new InvalidOperationException($"Name an example of {route.Template} in {nameof(Examples)}.");

    private async Task<string> LinkAsync(string? person, string start, Route route)
    {
        var visitor = await app.VisitorAsync(person);
        await visitor.Page.GotoAsync(start);
        var links = await visitor.Page.Locator("main a[href]").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
        return Array.Find(links, link => route.Holds(link) && !link.EndsWith(".csv", StringComparison.Ordinal)) ?? throw new InvalidOperationException($"No link on {start} leads to a {route.Template}. Name an example in {nameof(Examples)}.");
    }

    // The minutes of the newest meeting held, which are approved and have been amended once.
    private async Task<string> ApprovedAsync(string? person)
    {
        var visitor = await app.VisitorAsync(person);
        await visitor.Page.GotoAsync("/meetings");
        var links = await visitor.Page.Locator("main a[href$='/minutes']").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
        return links[0];
    }

    // The agenda of the whole area's meeting on which a locality tells something.
    private async Task<string> ToldAsync(Route route)
    {
        var visitor = await app.VisitorAsync(route.Person);
        await visitor.Page.GotoAsync("/meetings");
        foreach (var agenda in await visitor.Page.Locator("main a[href$='/agenda']").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)"))
        {
            await visitor.Page.GotoAsync(agenda);
            var links = await visitor.Page.Locator("main a[href$='/feedback']").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
            if (Array.Find(links, route.Holds) is { } found)
            {
                return found;
            }
        }

        throw new InvalidOperationException("No locality tells the whole area's meeting anything.");
    }

    // An episode whose return interview is offered and unanswered, so that every step can follow.
    private async Task<string> OfferedAsync(string? person)
    {
        var visitor = await app.VisitorAsync(person);
        await visitor.Page.GotoAsync("/missing?show=Offered");
        return (await visitor.Page.Locator("main tbody a").Last.GetAttributeAsync("href"))!;
    }

    private async Task<string> DraftAsync()
    {
        if (!_found.TryGetValue(nameof(DraftAsync), out var draft))
        {
            var visitor = await app.VisitorAsync("priya.nair");
            var form = new ScreeningForm(visitor.Page, InventedChild.Invent());
            draft = $"/screenings/{await form.BeginAsync()}";
            await visitor.Page.GotoAsync($"{draft}/judgement");
            await form.JudgeAsync();
            _found[nameof(DraftAsync)] = draft;
        }

        return draft;
    }

    private async Task<string> DecidedAsync()
    {
        var visitor = await app.VisitorAsync("priya.nair");
        await visitor.Page.GotoAsync("/screenings");
        var decided = visitor.Page.Locator("tbody tr", new PageLocatorOptions { HasText = "Decided" }).First;
        return $"/triage/{(await decided.GetByRole(AriaRole.Link).First.InnerTextAsync()).Trim()}";
    }
}
