using System.Text.Json;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Tests.Web;

/// <summary>The date input's three boxes come as day/month/year, as a list, or as values by name.</summary>
internal static class FixtureDates
{
    public static IEnumerable<DateBox> Boxes(JsonElement o)
    {
        var items = o.Items().ToList();
        var anyWrong = items.Any(Wrong) || new[] { "day", "month", "year" }.Any(part => Wrong(o.Get(part)));
        return items.Count > 0
            ? items.Where(i => i.ValueKind == JsonValueKind.Object).Select(i => Box(o, i, i.Str("name") ?? "", anyWrong))
            : new[] { "day", "month", "year" }.Where(part => !(o.Get(part).ValueKind is JsonValueKind.False)).Select(part => Box(o, o.Get(part), part, anyWrong));
    }

    private static DateBox Box(JsonElement o, JsonElement i, string part, bool anyWrong)
    {
        var name = i.Str("name") ?? part;
        var full = o.Str("namePrefix") is { Length: > 0 } prefix ? $"{prefix}-{name}" : name;
        var classes = i.Str("classes") ?? "";
        return new DateBox(full, i.Str("label") ?? char.ToUpperInvariant(name[0]) + name[1..], i.Str("value") ?? o.Get("values").Str(full) ?? o.Get("values").Str(part))
        {
            Id = i.Str("id") ?? $"{o.Str("id")}-{name}",
            Wrong = Wrong(i) && !classes.Contains("--error", StringComparison.Ordinal),
            Width = classes.Contains("govuk-input--width-", StringComparison.Ordinal) ? "" : part == "year" ? "govuk-input--width-4" : "govuk-input--width-2",
            Classes = classes,
            Autocomplete = i.Str("autocomplete"),
            Pattern = i.Str("pattern"),
            Inputmode = i.Str("inputmode") ?? "numeric",
            Attributes = i.Get("attributes").Attributes(),
        };
    }

    private static bool Wrong(JsonElement i) => i.Flag("error") || i.Str("classes")?.Contains("govuk-input--error", StringComparison.Ordinal) == true;
}
