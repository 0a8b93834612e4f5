using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MKSCB.CSE.Web.Documents;

/// <summary>The styles of our Word documents: named as Word names them, so that headings are found by a screen reader and by Word's own navigation.</summary>
internal static class WordStyles
{
    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "22" }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", null, isDefault: true),
        Paragraph("Title", "Title", new StyleRunProperties(new Bold(), new FontSize { Val = "36" })),
        Paragraph("Heading1", "heading 1", new StyleRunProperties(new Bold(), new FontSize { Val = "28" }), outline: 0),
        Paragraph("TableHeading", "Table heading", new StyleRunProperties(new Bold(), new FontSize { Val = "20" })),
        Paragraph("TableText", "Table text", new StyleRunProperties(new FontSize { Val = "20" })),
        Paragraph("Header", "header", new StyleRunProperties(new Bold(), new FontSize { Val = "20" }), centred: true),
        Paragraph("Footer", "footer", new StyleRunProperties(new FontSize { Val = "16" })),
        Grid());

    private static Style Paragraph(string id, string name, StyleRunProperties? run, bool isDefault = false, int? outline = null, bool centred = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        if (outline != null)
        {
            style.Append(new PrimaryStyle(), new StyleParagraphProperties(new KeepNext(), new OutlineLevel { Val = outline }));
        }
        else if (centred)
        {
            style.Append(new StyleParagraphProperties(new Justification { Val = JustificationValues.Center }));
        }

        if (run != null)
        {
            style.Append(run);
        }

        return style;
    }

    private static Style Grid()
    {
        static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U, Color = "808080" };
        return new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableCellMarginDefault(new TopMargin { Width = "57", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "57", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = "TableGrid" };
    }
}
