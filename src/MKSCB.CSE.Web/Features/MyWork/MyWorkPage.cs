using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>Something to do: what, why it is due, by when, and where. References only, never a child's name.</summary>
public sealed record Due(Guid Id, string What, string Why, string Word, string Colour, string Address);

/// <summary>One group of things to do, with the page that holds them all.</summary>
public sealed record DueGroup(string Title, IReadOnlyList<Due> Items, string AllAddress, string AllText);

/// <summary>Only the groups a person's roles call for are asked for: one statement each, whatever the number of rows.</summary>
public sealed record MyWorkPage(IReadOnlyList<DueGroup> Groups, bool HasDuties)
{
    private const int Most = 10;

    public IEnumerable<Guid> Shown => Groups.SelectMany(g => g.Items).Select(d => d.Id);

    public static async Task<MyWorkPage> LoadAsync(CaseRecords records, CurrentUser who, WorkingDays days, DateTime now, CancellationToken cancel)
    {
        List<DueGroup> groups = [];
        if (who.Can(Permission.TriageScreening))
        {
            groups.Add(await TriageAsync(records.Screenings, days, now, cancel));
        }

        if (who.Can(Permission.PrepareAgenda))
        {
            groups.Add(await MeetingsAsync(records.Meetings, records.AgendaItems, now, cancel));
        }

        if (who.Can(Permission.CountersignScreening))
        {
            groups.Add(await CountersignAsync(records.Screenings, who, cancel));
        }

        if (who.Can(Permission.CompleteScreening))
        {
            groups.Add(await OwnAsync(records.Screenings.Where(s => s.AuthorId == who.Id), cancel));
        }

        return new MyWorkPage([.. groups.Where(g => g.Items.Count > 0)], groups.Count > 0);
    }

    private static async Task<DueGroup> TriageAsync(IQueryable<ScreeningSubmission> screenings, WorkingDays days, DateTime now, CancellationToken cancel)
    {
        var rows = await screenings.Where(s => s.QueuePlace != null).OrderBy(s => s.QueuePlace).ThenBy(s => s.SubmittedAt).ThenBy(s => s.Reference).Take(Most)
            .Select(s => new { s.Id, s.Reference, s.UrgencyReason, s.SubmittedAt, s.Urgency }).ToListAsync(cancel);
        return new("Triage: decisions to make", [.. rows.Select(row =>
        {
            var due = days.DecisionDue(row.SubmittedAt!.Value);
            var late = due < now;
            return new Due(row.Id, $"Decide on {row.Reference}", $"{row.UrgencyReason} {(late ? "Was due" : "Due")} at {Say.DateTime(due)}.", late ? "Overdue" : row.Urgency.ToString(), late ? "red" : "blue", $"/triage/{row.Reference}");
        })], "/triage", "The whole queue");
    }

    private static async Task<DueGroup> MeetingsAsync(IQueryable<Meeting> meetings, IQueryable<AgendaItem> visible, DateTime now, CancellationToken cancel)
    {
        var rows = await meetings.Where(m => m.StartsAt > now && m.State == MeetingState.AgendaDraft).OrderBy(m => m.StartsAt).Take(Most)
            .Select(m => new { m.Id, m.Body!.Name, m.StartsAt, Undecided = visible.Count(i => i.MeetingId == m.Id && i.State == AgendaItemState.Proposed) }).ToListAsync(cancel);
        return new("Meetings to prepare", [.. rows.Select(row => new Due(
            row.Id,
            $"{row.Name}, {Say.Date(row.StartsAt)}",
            row.Undecided == 0 ? "Every item is decided: the agenda can be issued." : $"{Say.Count(row.Undecided, "item")} to accept, defer or decline before the agenda is issued.",
            "Agenda in draft",
            "yellow",
            $"/meetings/{row.Id}/agenda"))], "/meetings", "All meetings");
    }

    private static async Task<DueGroup> CountersignAsync(IQueryable<ScreeningSubmission> screenings, CurrentUser who, CancellationToken cancel)
    {
        var agencies = who.LeadsAgencies;
        var rows = await screenings.Where(s => s.Countersign == CountersignState.Awaiting && s.AuthorId != who.Id && agencies.Contains(s.AgencyId)).OrderBy(s => s.SubmittedAt).Take(Most)
            .Select(s => new { s.Id, s.Reference, s.SubmittedAt }).ToListAsync(cancel);
        return new("Levels to countersign", [.. rows.Select(row => new Due(
            row.Id,
            $"Agree or disagree with the level on {row.Reference}",
            $"Judged below what the tool gives. It went to triage at {Say.DateTime(row.SubmittedAt!.Value)} and does not wait for you.",
            "Countersign",
            "yellow",
            $"/screenings/{row.Reference}/countersign"))], "/screenings/agency", "Your agency's screenings");
    }

    private static async Task<DueGroup> OwnAsync(IQueryable<ScreeningSubmission> own, CancellationToken cancel)
    {
        var rows = await own.Where(s => s.State == ScreeningState.Draft || s.State == ScreeningState.ReturnedForInformation)
            .OrderByDescending(s => s.State == ScreeningState.ReturnedForInformation).ThenByDescending(s => s.SavedAt).Take(Most)
            .Select(s => new { s.Id, s.Reference, Asked = s.State == ScreeningState.ReturnedForInformation, s.SavedAt }).ToListAsync(cancel);
        return new("Your screenings", [.. rows.Select(row => row.Asked
            ? new Due(row.Id, $"Answer the question on {row.Reference}", $"Triage asked at {Say.DateTime(row.SavedAt)} and decides when you answer.", "Question for you", "orange", $"/screenings/{row.Reference}")
            : new Due(row.Id, $"Finish {row.Reference}", $"Last saved at {Say.DateTime(row.SavedAt)}. Nobody else can see it until you send it.", "Draft", "grey", $"/screenings/{row.Reference}/form"))],
            "/screenings", "All your screenings");
    }
}
