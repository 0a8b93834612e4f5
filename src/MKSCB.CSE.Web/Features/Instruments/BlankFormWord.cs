using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Web.Documents;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>The blank form as a Word document, with real headings and table headers so that it can be read aloud and filled in on screen.</summary>
public static class BlankFormWord
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(InstrumentDefinition definition, string printedBy, DateTime now)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Title = $"{definition.Title}, version {definition.Version}";
            word.PackageProperties.Language = "en-GB";
            var main = word.AddMainDocumentPart();
            BlankFormStyles.AddTo(main);
            var body = new Body(Content(definition, printedBy, now));
            body.Append(BlankFormStyles.Page(main, $"{definition.Code}@{definition.Version}  OFFICIAL-SENSITIVE when completed"));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(InstrumentDefinition definition, string printedBy, DateTime now)
    {
        yield return Text(definition.Title, "Heading1");
        yield return Text($"Version {definition.Version}{(definition.Status == InstrumentStatus.Draft ? ", draft: not for use" : "")}. Downloaded by {printedBy} at {Say.DateTime(now)}.");
        yield return Text(BlankForm.Emergency, "Strong");
        yield return Text(definition.Introduction);
        yield return Table([["About the child and you", "Write here"], .. BlankForm.Lines.Select(line => new[] { line, "" })]);
        foreach (var section in BlankForm.Of(definition))
        {
            yield return Text(section.Title, "Heading2");
            yield return Table([[.. section.Headings], .. section.Items.Select(i => Row(i, section.Headings.Count - 2))]);
        }

        foreach (var question in BlankForm.Questions(definition))
        {
            yield return Text(question, "Heading2");
            yield return Text("");
            yield return Text("");
        }
    }

    private static string[] Row(InstrumentItem item, int boxes) =>
        [item.Code, item.Help is null ? item.Text : $"{item.Text}. {item.Help}", .. Enumerable.Repeat("\u2610", boxes)];

    private static Paragraph Text(string text, string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        paragraph.Append(new Run(new Text(WordPaper.Written(text)) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    /// <summary>The first row is the header, repeated on each page; no row breaks across pages.</summary>
    private static Table Table(IReadOnlyList<string[]> rows)
    {
        var columns = rows[0].Length;
        var table = new Table(
            new TableProperties(new TableStyle { Val = "TableGrid" }, new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" }),
            new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn())));
        foreach (var (cells, index) in rows.Select((cells, index) => (cells, index)))
        {
            var properties = new TableRowProperties(new CantSplit());
            if (index == 0)
            {
                properties.Append(new TableHeader());
            }

            table.Append(new TableRow([properties, .. cells.Select(c => new TableCell(Text(c, index == 0 ? "Strong" : null)))]));
        }

        return table;
    }
}
