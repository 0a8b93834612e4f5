using System.Globalization;
using System.Text;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>docs/instruments.md says what the data says.</summary>
public sealed class InstrumentDocTests
{
    private const string Document = "docs/instruments.md";
    private const string Marker = "<!-- generated -->\n";

    [Fact]
    public void TheTables_AreTheData()
    {
        var text = File.ReadAllText(Repository.PathTo(Document));
        GeneratedFile.Check(Document, text[..(text.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)] + Tables());
    }

    private static string Tables()
    {
        var page = new StringBuilder();
        foreach (var instrument in ShippedInstruments.All.Select(i => i.Definition))
        {
            Line(page, $"\n### `{instrument.Key}`: {instrument.Title}\n");
            Line(page, $"{instrument.Status}. {instrument.Owner}. Purpose: {Lower(instrument.Purpose)}. Source: {instrument.Source} {instrument.LicenceNote}\n");
            Line(page, $"**Outcome** ({Lower(instrument.Outcome.Type)}): {instrument.Outcome.Explanation}\n");
            Bands(page, instrument);
            Rules(page, instrument);
            Items(page, instrument);
            Line(page, "| Element | Provenance | Note |\n|---|---|---|");
            instrument.Marks.ToList().ForEach(m => Line(page, $"| {m.Element} | {Lower(m.Provenance)} | {m.Note} |"));
            Line(page, "");
            instrument.Notes.ToList().ForEach(n => Line(page, $"- {n}"));
        }

        return page.ToString();
    }

    private static void Bands(StringBuilder page, InstrumentDefinition instrument)
    {
        if (instrument.Outcome.Bands.Count == 0)
        {
            return;
        }

        Line(page, "| Score | Category | Label | Level | Action |\n|---|---|---|---|---|");
        foreach (var b in instrument.Outcome.Bands)
        {
            var score = b.From is null ? "" : b.To is null ? $"{b.From}+" : $"{b.From}-{b.To}";
            Line(page, $"| {score} | {b.Category} | {b.Label} | {b.Level} | {b.Action} |");
        }

        Line(page, "");
    }

    private static void Rules(StringBuilder page, InstrumentDefinition instrument)
    {
        Line(page, "| Rule | Kind | What it says | Source |\n|---|---|---|---|");
        instrument.Floors.ToList().ForEach(f => Line(page, $"| floor `{f.Code}` | {Lower(f.Kind)}{(f.Age is null ? "" : $" {f.Age}")}, at least {f.Minimum} | {f.Text} | {f.Source} ({Lower(f.Provenance)}) |"));
        instrument.Overrides.ToList().ForEach(o => Line(page, $"| override `{o.Code}` | {Lower(o.Kind)}, {Lower(o.Reach)} | {o.Text} {o.Notify} | {o.Source} ({Lower(o.Provenance)}) |"));
        instrument.Prompts.ToList().ForEach(p => Line(page, $"| prompt `{p.Code}` | {Lower(p.Kind)} | {p.Text} | {p.Source} |"));
        if (instrument.DisabilityPoint is { } point)
        {
            Line(page, $"| disability | +{point.Points} | Added once when the child has a disability. | {point.Source} ({Lower(point.Provenance)}) |");
        }

        Line(page, "");
    }

    private static void Items(StringBuilder page, InstrumentDefinition instrument)
    {
        foreach (var section in instrument.Sections)
        {
            Line(page, $"**{section.Title}** ({Lower(section.Kind)})\n\n| Code | Item | Earns | Provenance |\n|---|---|---|---|");
            foreach (var item in section.Items)
            {
                var earns = item.SuggestedLevel is { } level ? level.InWords() : string.Join(", ", section.Windows.Select(w => $"{w.Window.Name()} {item.Points.GetValueOrDefault(w.Window)}"));
                Line(page, $"| {item.Code} | {item.Text} | {(item.Points.Count == 0 && item.SuggestedLevel is null ? "" : earns)} | {Lower(item.Provenance)} |");
            }

            Line(page, "");
        }
    }

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');

    private static string Lower<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString(CultureInfo.InvariantCulture)));
    }
}
