using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MKSCB.CSE.Tests.Web;

/// <summary>One answer: its status, headers and, where it is one, its page.</summary>
public sealed record Answer(HttpResponseMessage Response, string Body, IDocument Page)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string Title => Page.Title ?? "";

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string? Location => Response.Headers.Location?.ToString();

    /// <summary>The mistakes of the error summary, in its order.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(li => li.TextContent.Trim())];
}

/// <summary>Opens pages and fills their real forms, as a person does: a field that is not on the page cannot be filled.</summary>
public sealed class Browser(HttpClient http)
{
    public HttpClient Http { get; } = http;

    public async Task<Answer> Open(string address) => await Read(await Http.GetAsync(new Uri(address, UriKind.Relative)));

    /// <summary>Fills the page's form (the one holding <paramref name="button"/>, else the only one in main) and submits it.</summary>
    public async Task<Answer> Submit(Answer page, IEnumerable<KeyValuePair<string, string?>> fields, string? button = null)
    {
        var form = FormOf(page, button);
        var values = FormFields.Fill(form, fields);
        var submitter = form.QuerySelectorAll("button").OfType<IHtmlButtonElement>().FirstOrDefault(b => button != null && b.TextContent.Trim() == button);
        if (submitter?.Name is { Length: > 0 } name)
        {
            values.Add(new(name, submitter.Value));
        }

        return await Post(submitter?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Response.RequestMessage!.RequestUri!.PathAndQuery, values);
    }

    /// <summary>Posts just these fields: for tests of what a page would never send.</summary>
    public async Task<Answer> Post(string address, IEnumerable<KeyValuePair<string, string>> values)
    {
        using var content = new FormUrlEncodedContent(values);
        return await Read(await Http.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content));
    }

    public async Task<Answer> Send(HttpRequestMessage request) => await Read(await Http.SendAsync(request));

    /// <summary>Follows the redirect of a saved form.</summary>
    public Task<Answer> Follow(Answer answer)
    {
        Assert.True((int)answer.Status is 302 or 303, $"Expected a redirect, got {(int)answer.Status}: {string.Join("; ", answer.Errors)} {answer.Heading}");
        return Open(answer.Location!);
    }

    private static IHtmlFormElement FormOf(Answer page, string? button)
    {
        var forms = page.Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().ToList();
        var named = button == null ? forms : [.. forms.Where(f => f.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == button))];
        Assert.True(named.Count > 0, $"No form{(button == null ? "" : $" with a button \"{button}\"")} on \"{page.Heading}\"");
        Assert.True(named.Count == 1 || button != null, $"\"{page.Heading}\" has {named.Count} forms: say which button");
        return named[0];
    }

    private static async Task<Answer> Read(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(body));
        return new Answer(response, body, page);
    }
}
