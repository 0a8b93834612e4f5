using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>A date on which a body meets; <see cref="Moved"/> names the bank holiday it moved from.</summary>
public sealed record ScheduleRow(MeetingDate Date, DateOnly Day, DateOnly IssueBy, string? Moved);

/// <summary>The coming year of one body.</summary>
public sealed record SchedulePage(string Name, string Code, string Rule, int MinutesPerItem, IReadOnlyList<ScheduleRow> Rows)
{
    public static async Task<SchedulePage?> LoadAsync(ReferenceRecords reference, CurrentUser who, string code, WorkingDays workingDays, DateTime now, CancellationToken cancel)
    {
        var sitsOn = who.SitsOnBodies;
        var body = await reference.Bodies.FirstOrDefaultAsync(b => b.Code == code && (who.SeesEveryChild || sitsOn.Contains(b.Id)), cancel);
        if (body == null)
        {
            return null;
        }

        var dates = await reference.MeetingDates.Where(d => d.BodyId == body.Id && d.StartsAt >= now).OrderBy(d => d.StartsAt).ToListAsync(cancel);
        var rule = $"The {body.Week.ToString().ToLowerInvariant()} {body.Weekday} of each month at {body.StartTime:HH\\:mm}, for {AgendaTiming.Span(body.LengthMinutes)}";
        return new SchedulePage(body.Name, body.Code, rule, body.MinutesPerItem, [.. dates.Select(d => Row(d, body, workingDays))]);
    }

    private static ScheduleRow Row(MeetingDate date, MeetingBody body, WorkingDays workingDays)
    {
        var day = LondonTime.DateOf(date.StartsAt);
        var usual = MeetingCalendar.NominalDay(day, body.Week, body.Weekday);
        return new ScheduleRow(date, day, MeetingCalendar.IssueBy(day, workingDays.IsWorkingDay), usual == day ? null : workingDays.Holiday(usual));
    }
}
