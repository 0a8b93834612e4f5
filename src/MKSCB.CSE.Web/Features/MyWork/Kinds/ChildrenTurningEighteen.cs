using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>
/// Children a meeting follows who turn 18 within the months the meetings have set, or have turned 18, while no transfer to an adult service is recorded:
/// nobody drops off by turning 18.
/// </summary>
public sealed class ChildrenTurningEighteen(CaseRecords records, ReferenceRecords reference, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now);
        var bornBy = today.AddMonths(MeetingBody.MostMonthsBeforeEighteen).AddYears(-18);
        var rows = await records.Children
            .Where(c => me.SeesEveryChild && c.DateOfBirth != null && c.DateOfBirth <= bornBy && !c.StepDowns.Any(s => s.Kind == StepDownKind.TurnedEighteen || s.Kind == StepDownKind.MovedOutOfArea)
                && c.AgendaItems.Any(i => i.State == AgendaItemState.Discussed && i.NextReviewOn != null)
                && !c.AgendaItems.Any(i => i.EndedBecause != null && !c.AgendaItems.Any(later => later.NextReviewOn != null && later.DiscussedAt > i.DiscussedAt)))
            .OrderBy(c => c.DateOfBirth).ThenBy(c => c.Id).Take(DueRows.Fetch).Select(c => new { c.Id, c.Reference, Born = c.DateOfBirth!.Value, c.OpenedAt, Months = reference.Bodies.Max(b => b.MonthsBeforeEighteen) }).ToListAsync(cancel);
        // The oldest come first, so what is left out is at the end.
        return DueRows.Of(rows.FindAll(row => Age.Reached(row.Born, 18) <= today.AddMonths(row.Months)), row => new Due
        {
            RecordId = row.Id,
            What = $"Agree who takes over when {row.Reference} turns 18",
            Why = "A meeting follows the child, and no transfer to an adult service is recorded. Turning 18 is a transfer, not an end.",
            Address = $"/children/{row.Reference}",
            By = DueBy.On(Age.Reached(row.Born, 18)),
            Since = row.OpenedAt,
        }, "/children", "Children");
    }
}
