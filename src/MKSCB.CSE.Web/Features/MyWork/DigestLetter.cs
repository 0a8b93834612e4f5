using System.Text;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>
/// What is due, by mail: the same things in the same order as My work, in words nobody typed. Made as it is sent, so that it
/// is true when it goes; a morning with nothing due sends none.
/// </summary>
[LetterKind(DigestRound.Kind, "Reminder of what is due")]
public sealed class DigestLetter(DueThings things, WorkingDays days, MailWords words, TimeProvider time) : ILetterKind
{
    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var now = time.Now();
        // One that could not be sent on its own day is overtaken by the next.
        if (LondonTime.DateOf(letter.WrittenAt) != LondonTime.DateOf(now))
        {
            return null;
        }

        var page = await MyWorkPage.LoadAsync(things, now, cancel);
        var due = page.Mine.Concat(page.Agency).SelectMany(group => group.Items).ToList();
        return due.Count == 0 ? null : new LetterText(Subject(due, now), Text(page));
    }

    private static string Subject(List<Due> due, DateTime now)
    {
        var late = due.Count(d => d.By?.IsPast(now) == true);
        return $"{Say.Count(due.Count, "thing")} due{(late == 0 ? "" : $", {late} overdue")}";
    }

    private string Text(MyWorkPage page)
    {
        var text = new StringBuilder();
        Part(text, "Due from you", page.Mine, page.Now);
        Part(text, "Due from your agency", page.Agency, page.Now);
        if (page.More.Count > 0)
        {
            text.AppendLine("There is more than stands here.").AppendLine();
        }

        text.AppendLine("Everything, with why it is due:").AppendLine(words.Link("/my-work")).AppendLine();
        text.AppendLine("To be reminded more or less often, or not at all:").Append(words.Link("/account/reminders"));
        return text.ToString();
    }

    private void Part(StringBuilder text, string title, IReadOnlyList<PressGroup> groups, DateTime now)
    {
        if (groups.Count == 0)
        {
            return;
        }

        text.AppendLine(title).AppendLine(new string('=', title.Length)).AppendLine();
        foreach (var group in groups)
        {
            text.AppendLine(DueOrder.Title(group.Press));
            foreach (var due in group.Items)
            {
                text.Append("- ").Append(due.What).Append(due.By is { } by ? $". {by.Words(now, days)}" : "").AppendLine(".").Append("  ").AppendLine(words.Link(due.Address));
            }

            text.AppendLine();
        }
    }
}
