using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace MKSCB.CSE.Web.Features.Shared;

/// <summary>Words found, and what to say instead.</summary>
public sealed record LanguageHint(string Found, string Instead)
{
    public string Sentence => $"Instead of \"{Found}\", think about: {Instead}.";
}

/// <summary>
/// Gentle suggestions on how to write of a child who is never to blame (the words of the Children's Society's guide and of
/// published local guides). They never stop a save, change nothing, and never look at a child's own words. The page's
/// script reads the same list.
/// </summary>
public sealed class LanguageHints
{
    private const int AtMost = 3;
    private const int Longest = 20_000;

    private readonly List<(Regex Pattern, string Instead)> _rules;

    private LanguageHints(string json)
    {
        Content = new HtmlString(json);
        _rules = [.. JsonSerializer.Deserialize<List<Rule>>(json, JsonSerializerOptions.Web)!
            .Select(rule => (new Regex($@"\b({string.Join('|', rule.Words.Select(Regex.Escape))})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), rule.Instead))];
    }

    public static LanguageHints Shipped { get; } = Read();

    /// <summary>The list as the page carries it for its script: our own file, which holds no closing tag.</summary>
    public IHtmlContent Content { get; }

    /// <summary>The first few suggestions for these texts, each once.</summary>
    public IReadOnlyList<LanguageHint> In(IEnumerable<string?> texts)
    {
        var all = string.Join('\n', texts.Where(t => !string.IsNullOrEmpty(t)));
        var text = all.Length > Longest ? all[..Longest] : all;
        return [.. _rules.Select(rule => (rule.Pattern.Match(text), rule.Instead)).Where(found => found.Item1.Success)
            .Select(found => new LanguageHint(found.Item1.Value, found.Instead)).Take(AtMost)];
    }

    /// <summary>The same as one remark to follow "saved"; empty where there is nothing to suggest.</summary>
    public string Remark(params string?[] texts) => In(texts) is { Count: > 0 } hints
        ? $" Some words could be put differently: {string.Join(" ", hints.Select(h => h.Sentence))} This is only a suggestion."
        : "";

    private static LanguageHints Read()
    {
        using var file = typeof(LanguageHints).Assembly.GetManifestResourceStream("MKSCB.CSE.Web.Features.Shared.Language.hints.json")!;
        using var reader = new StreamReader(file);
        return new LanguageHints(reader.ReadToEnd());
    }

    private sealed record Rule(IReadOnlyList<string> Words, string Instead);
}
