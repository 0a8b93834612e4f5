using System.Globalization;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Documents;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Packs;

/// <summary>A pack as a Word document: what its reader sees on the screen, and no more.</summary>
public static class PackPaper
{
    // Fiftieths of a percent: number, item, minutes.
    private static readonly int[] AgendaWidths = [500, 3750, 750];

    // What it is, what it says.
    private static readonly int[] Widths = [1250, 3750];

    public static byte[] Make(PackReading reading, CurrentUser who, DateTime now)
    {
        var (text, head) = (reading.Text, reading.Text.Head);
        var paper = new WordPaper(PackWords.Title(head), $"Copy for {who.Name}, {who.AgencyName}, made at {Say.DateTime(now)}", now).Text(PackWords.When(head)).Text(reading.Status);
        foreach (var line in reading.Notes)
        {
            paper.Text(line);
        }

        paper.Heading("Agenda").Table(["No.", "Item", "Minutes"], AgendaWidths, text.Entries.Select(e => (IReadOnlyList<IReadOnlyList<string>>)[[$"{e.Number}"], [PackWords.Title(e.Item)], [$"{e.Item.Minutes}"]]));
        foreach (var entry in text.Entries)
        {
            paper.Heading($"{entry.Number}. {PackWords.Title(entry.Item)}").Table(["What", "What it says"], Widths, PackWords.Rows(entry).Select(Row));
        }

        return paper.Build();
    }

    public static string FileName(PackHead head) => $"pack-{head.BodyCode}-{LondonTime.DateOf(head.StartsAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.docx";

    private static IReadOnlyList<IReadOnlyList<string>> Row(PackRow row) => [row.IsNew ? [row.Title, "New in this version"] : [row.Title], [.. row.Lines.SelectMany(l => l.Split('\n'))]];
}
