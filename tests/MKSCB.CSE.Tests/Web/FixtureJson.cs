using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Tests.Web;

/// <summary>Optional things in a fixture's options.</summary>
internal static class FixtureJson
{
    public static JsonElement Get(this JsonElement o, string name) =>
        o.ValueKind == JsonValueKind.Object && o.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : default;

    public static string? Str(this JsonElement o, string name) => o.Get(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => null,
    };

    public static bool Flag(this JsonElement o, string name) => o.Get(name).ValueKind == JsonValueKind.True;

    public static bool? MaybeFlag(this JsonElement o, string name) => o.Get(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static int? Int(this JsonElement o, string name) => int.TryParse(o.Str(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static IEnumerable<JsonElement> Items(this JsonElement o, string name = "items") =>
        o.Get(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(i => i.ValueKind is not (JsonValueKind.Null or JsonValueKind.False) && !(i.ValueKind == JsonValueKind.String && i.GetString() == "")) : [];

    /// <summary><c>html</c> as it is, else <c>text</c> encoded.</summary>
    public static IHtmlContent? Content(this JsonElement o) =>
        o.Str("html") is { Length: > 0 } html ? new HtmlString(html) : o.Str("text") is { Length: > 0 } text ? Html.Text(text) : null;

    public static IHtmlContent? Named(this JsonElement o, string name) =>
        o.Str(name + "Html") is { Length: > 0 } html ? new HtmlString(html) : o.Str(name + "Text") is { Length: > 0 } text ? Html.Text(text) : null;

    public static Part? Part(this JsonElement o) =>
        o.Content() is { } words ? new Part(words, o.Str("classes"), o.Get("attributes").Attributes(), o.Flag("isPageHeading")) : null;

    public static Attributes? Attributes(this JsonElement o) =>
        o.ValueKind == JsonValueKind.Object ? new Attributes(o.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, o.Str(p.Name)))) : null;
}
