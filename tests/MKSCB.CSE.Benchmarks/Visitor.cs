using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MKSCB.CSE.Benchmarks;

/// <summary>Somebody signed in, with a browser's cookies and its wish for compressed pages.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri address)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, AutomaticDecompression = DecompressionMethods.None };
        _http = new HttpClient(handler) { BaseAddress = address };
    }

    /// <summary>Signs in on the demonstration's own page, which shows each person as a button.</summary>
    /// <exception cref="InvalidOperationException">There is nobody of that name.</exception>
    public static async Task<Visitor> SignInAsync(Uri address, string name)
    {
        var visitor = new Visitor(address);
        var people = await visitor.OpenAsync("/demo/sign-in");
        var form = people.QuerySelectorAll("form").OfType<IHtmlFormElement>().FirstOrDefault(f => f.TextContent.Trim() == name)
            ?? throw new InvalidOperationException($"Nobody called {name} can sign in.");
        await visitor.PostAsync(form.GetAttribute("action")!, Fields(form));
        return visitor;
    }

    /// <summary>Opens a page and reads what is on it.</summary>
    /// <exception cref="InvalidOperationException">It answered anything but the page.</exception>
    public async Task<IDocument> OpenAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
        }

        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    /// <summary>Asks for a page, compressed as browsers ask for it, and does not look at it; the bytes that came.</summary>
    public async Task<int> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        return await SentAsync(request);
    }

    public async Task<int> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        return await SentAsync(request);
    }

    /// <summary>Fills the form of a page and saves it; where that leads.</summary>
    /// <exception cref="InvalidOperationException">It was not saved.</exception>
    public async Task<string> FollowAsync(string path, params (string Name, string Value)[] filled)
    {
        var page = await OpenAsync(path);
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(f => f.Method == "post");
        using var content = new FormUrlEncodedContent(FormOf(page, filled));
        using var answer = await _http.PostAsync(new Uri(form.GetAttribute("action") ?? path, UriKind.Relative), content);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{path} was not saved: {(int)answer.StatusCode}.");
    }

    /// <summary>The fields of the page's form that posts, as they stand, with others put in their place.</summary>
    public static Dictionary<string, string> FormOf(IDocument page, params (string Name, string Value)[] filled)
    {
        var fields = Fields(page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(form => form.Method == "post"));
        foreach (var (name, value) in filled)
        {
            fields[name] = value;
        }

        return fields;
    }

    public void Dispose() => _http.Dispose();

    private async Task<int> SentAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if ((int)answer.StatusCode >= 400 || answer.Headers.Location?.ToString().Contains("sign-in", StringComparison.Ordinal) == true)
        {
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} answered {(int)answer.StatusCode} {answer.Headers.Location}");
        }

        return body.Length;
    }

    private static Dictionary<string, string> Fields(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var input in form.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(i => i.Name?.Length > 0 && (i.Type is not ("radio" or "checkbox") || i.IsChecked)))
        {
            fields[input.Name!] = input.Value;
        }

        foreach (var area in form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Where(a => a.Name?.Length > 0))
        {
            fields[area.Name!] = area.Value;
        }

        foreach (var select in form.QuerySelectorAll("select").OfType<IHtmlSelectElement>().Where(s => s.Name?.Length > 0))
        {
            fields[select.Name!] = select.Value ?? "";
        }

        return fields;
    }
}
