using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Children;

public sealed record LevelReason(string Reason, DateTime At, string By);

public sealed record MissingNow(DateTime From, DateTime? To);

public sealed record WorkerRow(Guid Id, string Worker, string Role, string Agency, DateOnly From, DateOnly? To, bool IsLead);

public sealed record ChildScreeningRow(Guid Id, string Reference, ScreeningState State, DateTime? SubmittedAt, string? Told);

public sealed record ChildMeetingRow(Guid MeetingId, string Body, DateTime StartsAt, AgendaItemState State);

/// <summary>The child's record on one page: who, why, who is involved, what is due, what has happened.</summary>
public sealed record ChildPage
{
    /// <summary>Missing episodes are counted over this many days on the page.</summary>
    public const int MissingDays = 90;

    private const int Shown = 10;

    public required ChildHeading Heading { get; init; }

    public required ChildFacts Facts { get; init; }

    public required IReadOnlyList<WorkerRow> Workers { get; init; }

    public required IReadOnlyList<ChildScreeningRow> Screenings { get; init; }

    public required IReadOnlyList<ChronologyRow> Chronology { get; init; }

    public required IReadOnlyList<ChildMeetingRow> Meetings { get; init; }

    /// <summary>Five statements, whatever the child has lived through. Null when there is no such child for this person.</summary>
    public static async Task<ChildPage?> LoadAsync(CaseRecords records, string reference, DateTime now, CancellationToken cancel)
    {
        var facts = await ChildFacts.LoadAsync(records.Children, reference, now, cancel);
        if (facts == null)
        {
            return null;
        }

        var one = records.Children.Where(c => c.Id == facts.Heading.Id);
        return new ChildPage
        {
            Heading = facts.Heading,
            Facts = facts,
            Workers = await one.SelectMany(c => c.Involvements).OrderBy(i => i.To != null).ThenByDescending(i => i.IsLead).ThenByDescending(i => i.From).Take(3 * Shown)
                .Select(i => new WorkerRow(i.Id, i.WorkerName, i.WorkerRole, i.Agency!.Name, i.From, i.To, i.IsLead)).ToListAsync(cancel),
            Screenings = await records.Screenings.Where(s => s.ChildId == facts.Heading.Id).OrderByDescending(s => s.SubmittedAt).Take(Shown)
                .Select(s => new ChildScreeningRow(s.Id, s.Reference, s.State, s.SubmittedAt, s.Decision!.Told)).ToListAsync(cancel),
            Chronology = await ChronologyList.Newest(one.SelectMany(c => c.Chronology)).Take(Shown).ToListAsync(cancel),
            Meetings = await records.AgendaItems.Where(a => a.ChildId == facts.Heading.Id).OrderByDescending(a => a.Meeting!.StartsAt).Take(Shown)
                .Select(a => new ChildMeetingRow(a.MeetingId, a.Meeting!.Body!.Name, a.Meeting.StartsAt, a.State)).ToListAsync(cancel),
        };
    }
}
