using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MKSCB.CSE.Web.Documents;

/// <summary>
/// A Word document made for reading aloud as well as for reading: heading styles, a title, British English, table header
/// rows that repeat, rows that stay on one sheet, and on every sheet the marking, whose copy it is and the page number.
/// It links to nothing outside itself.
/// </summary>
public sealed class WordPaper
{
    private readonly Body _body = new();
    private readonly string _title;
    private readonly string _copyFor;
    private readonly DateTime _made;

    /// <param name="title">Names no child: it is the document's property, which file lists show.</param>
    /// <param name="copyFor">Whose copy, and when it was made; printed on every sheet.</param>
    /// <param name="made">UTC.</param>
    public WordPaper(string title, string copyFor, DateTime made)
    {
        (_title, _copyFor, _made) = (title, copyFor, made);
        Add("Title", title);
    }

    public WordPaper Heading(string text) => Add("Heading1", text);

    public WordPaper Text(string text) => Add(null, text);

    /// <summary>A table whose first row is its header; the first column of each row is what the row is about.</summary>
    /// <param name="headers">One to a column.</param>
    /// <param name="widths">Of the columns, in fiftieths of a percent of the page.</param>
    /// <param name="rows">Each cell is its lines.</param>
    public WordPaper Table(IReadOnlyList<string> headers, IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<IReadOnlyList<string>>> rows)
    {
        var table = new Table(
            new TableProperties(new TableStyle { Val = "TableGrid" }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLook { Val = "0020", FirstRow = true }),
            new TableGrid(widths.Select(_ => new GridColumn())));
        table.Append(Row(headers.Select(h => (IReadOnlyList<string>)[h]), widths, isHeader: true));
        table.Append(rows.Select(row => Row(row, widths, isHeader: false)));
        _body.Append(table);
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = _title;
            package.PackageProperties.Language = "en-GB";
            package.PackageProperties.Created = _made;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Make();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(new DisplayBackgroundShape(), new ThemeFontLanguages { Val = "en-GB" });
            main.AddNewPart<HeaderPart>("header").Header = new Header(Line("Header", new Run(new Text("OFFICIAL-SENSITIVE"))));
            main.AddNewPart<FooterPart>("footer").Footer = new Footer(Footing());
            _body.Append(Section());
            main.Document = new Document(_body);
        }

        return stream.ToArray();
    }

    private static TableRow Row(IEnumerable<IReadOnlyList<string>> cells, IReadOnlyList<int> widths, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        row.Append(cells.Select((lines, n) => new TableCell(
            [new TableCellProperties(new TableCellWidth { Width = $"{widths[n]}", Type = TableWidthUnitValues.Pct }), .. lines.DefaultIfEmpty("").Select(line => Line(isHeader ? "TableHeading" : "TableText", Words(line)))])));
        return row;
    }

    private static Paragraph Line(string? style, params OpenXmlElement[] runs) =>
        new([.. style == null ? Array.Empty<OpenXmlElement>() : [new ParagraphProperties(new ParagraphStyleId { Val = style })], .. runs]);

    /// <summary>Characters that XML does not know (pasted, or sent on purpose) would make the file unreadable, or not be written at all; they are left out.</summary>
    internal static string Written(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' || !(Rune.IsControl(r) || r.Value is 0xFFFE or 0xFFFF)));

    private static Run Words(string text) => new(new Text(Written(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static SectionProperties Section() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1021U, Right = 1021U, Header = 567U, Footer = 567U, Gutter = 0U });

    private Paragraph Footing() => Line("Footer",
        Words($"OFFICIAL-SENSITIVE. {_copyFor}. Page "), Field("PAGE"), Words(" of "), Field("NUMPAGES"));

    private static SimpleField Field(string code) => new(new Run(new Text("1"))) { Instruction = code };

    private WordPaper Add(string? style, string text)
    {
        _body.Append(Line(style, Words(text)));
        return this;
    }
}
