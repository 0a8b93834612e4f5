using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MKSCB.CSE.Tests.Web;

/// <summary>
/// GOV.UK Frontend ships, for each component, options and the HTML they must make. Our components are held to it:
/// after an upgrade every change of markup is a failing line here. The misses are named, each with why it is none of ours.
/// </summary>
public sealed class FixtureTests
{
    private static readonly HtmlParser Parser = new();

    public static TheoryData<string> Components => [.. FixtureFields.Render.Keys];

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_MatchesUpstreamFixtures(string component)
    {
        var misses = new List<string>();
        var count = 0;
        foreach (var fixture in Fixtures(component))
        {
            count++;
            var name = fixture.GetProperty("name").GetString()!;
            var ours = Normal(FixtureFields.Render[component](fixture.GetProperty("options")));
            var theirs = Normal(fixture.GetProperty("html").GetString()!);
            if (ours != theirs)
            {
                misses.Add(name);
            }
        }

        Assert.True(count > 10, $"Only {count} fixtures for {component}");
        Assert.True(AllowedMisses.For(component).Order().SequenceEqual(misses.Order()), $"{component} misses: \"{string.Join("\", \"", misses)}\"");
    }

    private static JsonElement.ArrayEnumerator Fixtures(string component)
    {
        var file = Path.Combine(Root(), "src/MKSCB.CSE.Web/Frontend/node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("fixtures").EnumerateArray();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MKSCB.CSE.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    /// <summary>One line per element and text, attributes in order, white space folded: what a browser would build.</summary>
    private static string Normal(string html)
    {
        var lines = new List<string>();
        Walk(Parser.ParseDocument(html).Body!, lines, 0);
        return string.Join('\n', lines);
    }

    private static void Walk(INode node, List<string> lines, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            var indent = new string(' ', depth);
            if (child is IElement element)
            {
                var attributes = element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $" {a.Name}=\"{Words(a.Name, a.Value)}\"");
                lines.Add($"{indent}<{element.LocalName}{string.Concat(attributes)}>");
                Walk(element, lines, depth + 1);
            }
            else if (child is IText && !string.IsNullOrWhiteSpace(child.TextContent))
            {
                lines.Add(indent + Fold(child.TextContent));
            }
        }
    }

    // The order of classes means nothing.
    private static string Words(string attribute, string value) =>
        attribute == "class" ? string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)) : Fold(value);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
