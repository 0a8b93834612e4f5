using System.Globalization;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Web.Documents;
using MKSCB.CSE.Web.Features.Invitations;
using MKSCB.CSE.Web.Features.Meetings.Returns;
using MKSCB.CSE.Web.Features.Returns;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Meetings.Minutes;

/// <summary>The minutes as a Word document: what their reader sees on the screen, and no more.</summary>
public static class MinutesPaper
{
    // Fiftieths of a percent: what it is, what it says.
    private static readonly int[] Widths = [1250, 3750];

    public static byte[] Make(MinutesPage page, CurrentUser who, DateTime now)
    {
        var head = page.Text.Head;
        var paper = new WordPaper(page.Title, $"Copy for {who.Name}, {who.AgencyName}, made at {Say.DateTime(now)}", now)
            .Text($"{page.Agenda.Day.DayOfWeek} {Say.Date(page.Agenda.Day)}, {Say.Time(head.StartsAt)} to {Say.Time(head.EndsAt)}{(head.Place.Length == 0 ? "" : ", " + head.Place)}.")
            .Text(page.Status).Text(MinutesWords.Rule).Heading("Attendance");
        if (head.People.Count > 0)
        {
            paper.Table(["", "Who"], Widths, MinutesWords.Attendance(head).Select(g => Row(g.Title, g.People.Select(MinutesWords.Of))));
        }

        paper.Text(MinutesWords.Quorum(head));
        for (var n = 0; n < page.Text.Items.Count; n++)
        {
            var item = page.Text.Items[n];
            paper.Heading($"{n + 1}. {MinutesWords.Title(item)}").Table(["What", "Recorded"], Widths, Rows(page, item));
        }

        if (head.Actions.Count > 0)
        {
            paper.Heading("Other actions").Table(["", "Actions"], Widths, [Row("Actions", head.Actions.Select(MinutesWords.Of))]);
        }

        if (page.Changes.Count > 0)
        {
            paper.Heading($"What version {page.Version!.Number} changed").Text($"Item {page.NumberOf(page.Version.ItemId!.Value)}. {page.Version.Reason}")
                .Table(["What", "Before and now"], Widths, page.Changes.Select(c => Row(MinutesWords.Of(c.Field), [$"Before: {c.Before ?? "nothing"}", $"Now: {c.After}"])));
        }

        return paper.Build();
    }

    public static string FileName(MinutesPage page) => $"minutes-{page.Agenda.BodyCode}-{page.Agenda.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.docx";

    private static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Rows(MinutesPage page, MinutesItem item)
    {
        if (item.State == AgendaItemState.NotReached)
        {
            yield return Row("Not reached", ["There was not time. It stands on the next agenda."]);
        }

        if (item.People.Count > 0)
        {
            yield return Row("For this item", item.People.Select(p => $"{MinutesWords.Of(p)}: {AttendanceWords.Of(p.State)}"));
        }

        if (page.Returns.For(item.ItemId) is { Count: > 0 } returned)
        {
            yield return Row("What agencies returned", returned.SelectMany(Lines));
        }

        foreach (var (title, text) in item.State == AgendaItemState.NotReached ? [] : MinutesWords.Rows(item))
        {
            yield return Row(title, text.Split('\n'));
        }

        if (item.Dissents.Count > 0)
        {
            yield return Row("Agencies that did not agree", item.Dissents.Select(MinutesWords.Of));
        }

        if (item.Actions.Count > 0)
        {
            yield return Row("Actions", item.Actions.Select(MinutesWords.Of));
        }
    }

    private static IEnumerable<string> Lines(GivenReturn row)
    {
        yield return $"{row.Agency}: {ReturnWords.Of(row.State, row.Missing)}{(row.Text == null ? "" : ". " + row.Text)}";
        foreach (var part in row.Kept)
        {
            yield return $"Only for: {ReturnWords.Of(part.Readers)}. {part.Text}";
        }
    }

    private static IReadOnlyList<IReadOnlyList<string>> Row(string title, IEnumerable<string> lines) => [[title], [.. lines]];
}
