using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>The look of the Word blank form: heading styles, a ruled table, a marking at the top and page numbers at the foot.</summary>
internal static class BlankFormStyles
{
    public static void AddTo(MainDocumentPart main)
    {
        var part = main.AddNewPart<StyleDefinitionsPart>();
        part.Styles = new Styles(
            new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial" }, new FontSize { Val = "22" }, new Languages { Val = "en-GB" }))),
            Paragraphs("Normal", "Normal", isDefault: true),
            Paragraphs("Heading1", "heading 1", size: "36", level: 0),
            Paragraphs("Heading2", "heading 2", size: "28", level: 1),
            Paragraphs("Strong", "Bold line", size: "22"),
            Grid());
    }

    /// <summary>A4 with header and footer; goes last in the body.</summary>
    public static SectionProperties Page(MainDocumentPart main, string marking)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(new Paragraph(new Run(new Text(marking))));
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(
            new Run(new Text("Page ") { Space = SpaceProcessingModeValues.Preserve }), new SimpleField { Instruction = "PAGE" },
            new Run(new Text(" of ") { Space = SpaceProcessingModeValues.Preserve }), new SimpleField { Instruction = "NUMPAGES" }));
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 850, Right = 850, Header = 567, Footer = 567, Gutter = 0 });
    }

    private static Style Paragraphs(string id, string name, string? size = null, int? level = null, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (size is not null)
        {
            style.Append(new BasedOn { Val = "Normal" });
            var paragraph = new StyleParagraphProperties(new KeepNext());
            if (level is not null)
            {
                paragraph.Append(new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = level });
            }

            style.Append(paragraph, new StyleRunProperties(new Bold(), new FontSize { Val = size }));
        }

        return style;
    }

    private static Style Grid()
    {
        TopBorder top = new() { Val = BorderValues.Single, Size = 4 };
        return new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(
                new TableBorders(
                    top,
                    new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })))
        {
            Type = StyleValues.Table,
            StyleId = "TableGrid",
        };
    }
}
