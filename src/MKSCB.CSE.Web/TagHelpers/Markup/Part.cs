using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MKSCB.CSE.Web.TagHelpers.Markup;

/// <summary>A piece of text in a component: a label, legend, hint or error, with its classes and attributes.</summary>
public sealed record Part(IHtmlContent Content, string? Classes = null, Attributes? Attributes = null, bool IsPageHeading = false)
{
    public static Part? Of(string? text, string? classes = null, bool isPageHeading = false) =>
        string.IsNullOrEmpty(text) ? null : new Part(Html.Text(text), classes, null, isPageHeading);
}

/// <summary>Attributes by name; a null value leaves the attribute out, an empty one writes it bare.</summary>
public sealed class Attributes : Dictionary<string, string?>
{
    public Attributes() : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    public Attributes(IEnumerable<KeyValuePair<string, string?>> from) : base(from, StringComparer.OrdinalIgnoreCase)
    {
    }
}

/// <summary>Elements and encoded text; the only way the components below write HTML.</summary>
public static class Html
{
    public static IHtmlContent Text(string? text) => new HtmlContentBuilder().Append(text ?? "");

    public static TagBuilder El(string tag, string? classes, params IHtmlContent?[] inner)
    {
        var element = new TagBuilder(tag);
        if (!string.IsNullOrWhiteSpace(classes))
        {
            element.Attributes["class"] = classes.Trim();
        }

        foreach (var content in inner.OfType<IHtmlContent>())
        {
            element.InnerHtml.AppendHtml(content);
        }

        return element;
    }

    public static TagBuilder Empty(string tag, string? classes)
    {
        var element = El(tag, classes);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value != null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, Attributes? attributes)
    {
        foreach (var (name, value) in attributes ?? [])
        {
            element.With(name, value);
        }

        return element;
    }

    public static TagBuilder If(this TagBuilder element, bool holds, string name, string value = "") => holds ? element.With(name, value) : element;

    /// <summary>Joins class names or ids, leaving out the missing.</summary>
    public static string? Join(params string?[] words)
    {
        var joined = string.Join(' ', words.Where(word => !string.IsNullOrWhiteSpace(word)));
        return joined.Length == 0 ? null : joined;
    }
}
