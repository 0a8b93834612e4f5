using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MKSCB.CSE.Tests.Web;

/// <summary>What a browser would post from a form after a person filled some of its fields.</summary>
public static class FormFields
{
    public static List<KeyValuePair<string, string>> Fill(IHtmlFormElement form, IEnumerable<KeyValuePair<string, string?>> fields)
    {
        var wanted = fields.ToLookup(field => field.Key, field => field.Value);
        foreach (var name in wanted.Select(field => field.Key))
        {
            Assert.True(form.QuerySelectorAll($"[name='{name}']").Length > 0, $"The form has no field called {name}");
        }

        return [.. Unchanged(form, wanted), .. wanted.SelectMany(field => Chosen(form, field.Key, [.. field.OfType<string>()]))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Unchanged(IHtmlFormElement form, ILookup<string, string?> wanted) =>
        form.Elements.OfType<IElement>()
            .Where(e => e.GetAttribute("name") is { Length: > 0 } name && !wanted.Contains(name) && !e.HasAttribute("disabled"))
            .Select(e => (Name: e.GetAttribute("name")!, Value: ValueOf(e)))
            .Where(field => field.Value != null)
            .Select(field => KeyValuePair.Create(field.Name, field.Value!));

    private static string? ValueOf(IElement element) => element switch
    {
        IHtmlButtonElement => null,
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>Answers given must be answers the page offers.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Chosen(IHtmlFormElement form, string name, string[] values)
    {
        var offered = form.QuerySelectorAll($"input[type=radio][name='{name}'], input[type=checkbox][name='{name}']").OfType<IHtmlInputElement>().Select(i => i.Value)
            .Concat(form.QuerySelectorAll($"select[name='{name}'] option").OfType<IHtmlOptionElement>().Select(o => o.Value)).ToList();
        foreach (var value in values)
        {
            Assert.True(offered.Count == 0 || offered.Contains(value), $"{name} does not offer \"{value}\" but {string.Join(", ", offered)}");
            yield return KeyValuePair.Create(name, value);
        }
    }
}
