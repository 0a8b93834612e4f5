using System.Globalization;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Documents;
using MKSCB.CSE.Web.Features.Meetings.Returns;
using MKSCB.CSE.Web.Features.Returns;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>The agenda as a Word document: what its reader sees on the screen, and no more.</summary>
public static class AgendaPaper
{
    // Fiftieths of a percent: number, child, level, why, minutes.
    private static readonly int[] Widths = [350, 1250, 850, 2000, 550];

    // Agency, answer, what it said.
    private static readonly int[] ReturnWidths = [1250, 1000, 2750];

    public static byte[] Make(AgendaPage page, CurrentUser who, DateTime now)
    {
        var paper = new WordPaper(page.Title, $"Copy for {who.Name}, {who.AgencyName}, made at {Say.DateTime(now)}", now)
            .Text($"{page.Day.DayOfWeek} {Say.Date(page.Day)}, {Say.Time(page.StartsAt)} to {Say.Time(page.StartsAt.AddMinutes(page.LengthMinutes))}{(page.Place.Length == 0 ? "" : ", " + page.Place)}.")
            .Text(Status(page))
            .Text(string.Join(" ", new[] { page.Moved?.InWords, page.Timing.Sentence }.OfType<string>()))
            .Heading(Say.Count(page.On.Count, "item") + ", in the order of the meeting")
            .Table(["No.", "Child", "Level", "Why", "Minutes"], Widths, page.On.Select(Row));
        foreach (var item in page.On.Where(i => page.Returns.For(i.Id).Count > 0))
        {
            paper.Heading($"Returns for {item.Number}. {item.Reference}, {item.Name}").Table(["Agency", "Answer", "What it said"], ReturnWidths, page.Returns.For(item.Id).Select(Row));
        }

        return paper.Build();
    }

    /// <summary>A draft must not be taken for the issued agenda once it is on paper.</summary>
    public static string Status(AgendaPage page) => page.IssuedAt is { } issued ? $"Issued at {Say.DateTime(issued)}." : "Draft: not yet issued.";

    public static string FileName(AgendaPage page) => $"agenda-{page.BodyCode}-{page.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.docx";

    private static IReadOnlyList<IReadOnlyList<string>> Row(GivenReturn row) =>
    [
        [row.Agency],
        [ReturnWords.Of(row.State, row.Missing), .. row.IsLate ? ["Late"] : Array.Empty<string>()],
        [.. row.Text == null ? [] : new[] { row.Text }, .. row.Kept.SelectMany(part => new[] { $"Only for: {ReturnWords.Of(part.Readers)}", part.Text })],
    ];

    private static IReadOnlyList<IReadOnlyList<string>> Row(AgendaRow item) =>
    [
        [item.Number.ToString(CultureInfo.InvariantCulture)],
        item.Reference == null ? [$"{MeetingWords.Of(item.Subject)}: {item.Title}"] : [item.Reference, item.Name!],
        item.Reference == null ? [] : [MeetingWords.Of(item.Level)],
        item.Reasons,
        [item.Minutes.ToString(CultureInfo.InvariantCulture)],
    ];
}
