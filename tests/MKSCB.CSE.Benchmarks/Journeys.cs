namespace MKSCB.CSE.Benchmarks;

/// <summary>One thing measured: made ready outside the measurement, then done once for each request counted.</summary>
/// <param name="Name">As it stands in the report.</param>
/// <param name="ReadyAsync">Gives as many acts as asked for.</param>
internal sealed record Measured(string Name, Func<Site, int, Task<IReadOnlyList<Func<Task<int>>>>> ReadyAsync)
{
    /// <summary>Only where there are meetings held, and one being held.</summary>
    public bool NeedsMeetings { get; init; }
}

/// <summary>The pages people wait for, each opened by somebody who sees what is theirs and no more.</summary>
internal static class Journeys
{
    private const string Officer = "Sam Castle";
    private const string Practitioner = "Priya Nair";
    private const string Chair = "Margaret Dunne";

    public static IReadOnlyList<Measured> Bare { get; } =
    [
        new("Bare page", async (site, count) => Pages(await EnterAsync(site), "/bare", count)),
        new("Bare validated insert", BareInsertsAsync),
    ];

    public static IReadOnlyList<Measured> Product { get; } =
    [
        Page("Triage queue", Officer, "/triage"),
        Page("My work, triage officer", Officer, "/my-work"),
        Page("My work, chair", Chair, "/my-work"),
        Page("My work, practitioner", Practitioner, "/my-work"),
        Page("Children, the list", Officer, "/children"),
        Page("Sent screenings", Practitioner, "/screenings"),
        Found("A screening at triage", Officer, "/triage", "main th a[href^='/triage/']"),
        Found("A child's record", Officer, "/children", "main a[href^='/children/MKC-']"),
        Found("The next agenda", Chair, "/my-work", "main a[href$='/agenda']"),
        Posted("Find a child by part of a name", Officer, "/children/find", "/children/find", ("Name", "Ma")),
        new("Look again at the agenda", RefreshesAsync),
        new("Open and save a page of a screening", SavesAsync),
        new("Send a screening", SendsAsync),
        Held("Read a pack of 40 children", agenda => agenda.Replace("/meetings/", "/packs/", StringComparison.Ordinal).Replace("/agenda", "", StringComparison.Ordinal)),
        Held("Print a pack of 40 children", agenda => agenda.Replace("/meetings/", "/packs/", StringComparison.Ordinal).Replace("/agenda", "/print", StringComparison.Ordinal)),
        Held("Print an agenda of 40 children", agenda => $"{agenda}/print"),
        new("Save a decision of a meeting", DecisionsAsync) { NeedsMeetings = true },
    ];

    private static Measured Page(string name, string who, string path) =>
        new(name, async (site, count) => Pages(await Visitor.SignInAsync(site.Address, who), path, count));

    /// <summary>The pages a list leads to, in turn.</summary>
    private static Measured Found(string name, string who, string list, string links) => new(name, async (site, count) =>
    {
        var visitor = await Visitor.SignInAsync(site.Address, who);
        var paths = (await visitor.OpenAsync(list)).QuerySelectorAll(links).Select(a => a.GetAttribute("href")!).Distinct().ToList();
        return [.. Enumerable.Range(0, count).Select(n => (Func<Task<int>>)(() => visitor.GetAsync(paths[n % paths.Count])))];
    });

    private static Measured Posted(string name, string who, string page, string path, params (string, string)[] filled) => new(name, async (site, count) =>
    {
        var visitor = await Visitor.SignInAsync(site.Address, who);
        var fields = Visitor.FormOf(await visitor.OpenAsync(page), filled);
        return [.. Enumerable.Repeat<Func<Task<int>>>(() => visitor.PostAsync(path, fields), count)];
    });

    private static IReadOnlyList<Func<Task<int>>> Pages(Visitor visitor, string path, int count) => [.. Enumerable.Repeat<Func<Task<int>>>(() => visitor.GetAsync(path), count)];

    private static async Task<Visitor> EnterAsync(Site site)
    {
        var visitor = new Visitor(site.Address);
        await visitor.GetAsync("/bare/sign-in");
        return visitor;
    }

    private static async Task<IReadOnlyList<Func<Task<int>>>> BareInsertsAsync(Site site, int count)
    {
        var visitor = await EnterAsync(site);
        var fields = Visitor.FormOf(await visitor.OpenAsync("/bare"), ("Name", "Somebody"), ("Words", Screening.Words));
        return [.. Enumerable.Repeat<Func<Task<int>>>(() => visitor.PostAsync("/bare", fields), count)];
    }

    private static async Task<IReadOnlyList<Func<Task<int>>>> RefreshesAsync(Site site, int count)
    {
        var visitor = await Visitor.SignInAsync(site.Address, Chair);
        var agenda = (await visitor.OpenAsync("/my-work")).QuerySelector("main a[href$='/agenda']")!.GetAttribute("href")!;
        var page = await visitor.OpenAsync(agenda);
        var token = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return [.. Enumerable.Repeat<Func<Task<int>>>(() => visitor.PostAsync($"{agenda}/refresh", [new("__RequestVerificationToken", token)]), count)];
    }

    private static async Task<IReadOnlyList<Func<Task<int>>>> SavesAsync(Site site, int count)
    {
        var screening = await Screening.BeginAsync(await Visitor.SignInAsync(site.Address, Practitioner));
        return await screening.SavesAsync(count);
    }

    private static async Task<IReadOnlyList<Func<Task<int>>>> SendsAsync(Site site, int count)
    {
        var visitor = await Visitor.SignInAsync(site.Address, Practitioner);
        var sends = new List<Func<Task<int>>>();
        for (var n = 0; n < count; n++)
        {
            var screening = await Screening.BeginAsync(visitor);
            sends.Add(await screening.SendAsync());
        }

        return sends;
    }

    /// <summary>A page of the meeting being held.</summary>
    private static Measured Held(string name, Func<string, string> page) => new(name, async (site, count) =>
    {
        var visitor = await Visitor.SignInAsync(site.Address, Chair);
        return Pages(visitor, page(await MeetingAsync(visitor, "In session")), count);
    })
    {
        NeedsMeetings = true,
    };

    /// <summary>The notes of one item after another in the meeting being held.</summary>
    private static async Task<IReadOnlyList<Func<Task<int>>>> DecisionsAsync(Site site, int count)
    {
        var visitor = await Visitor.SignInAsync(site.Address, Chair);
        var held = await MeetingAsync(visitor, "In session");
        var items = (await visitor.OpenAsync(held)).QuerySelectorAll("main a[href$='/record']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        var saves = new List<Func<Task<int>>>();
        for (var n = 0; n < count; n++)
        {
            var path = items[n % items.Count];
            var fields = Visitor.FormOf(await visitor.OpenAsync(path), ("Decision", $"The plan goes on and is strengthened ({n})."), ("Rationale", "Two agencies have seen the signs within a week."));
            saves.Add(() => visitor.PostAsync(path, fields));
        }

        return saves;
    }

    private static async Task<string> MeetingAsync(Visitor visitor, string state) =>
        (await visitor.OpenAsync("/meetings")).QuerySelectorAll("main tr").First(row => row.TextContent.Contains(state, StringComparison.Ordinal)).QuerySelector("a[href$='/agenda']")!.GetAttribute("href")!;
}
