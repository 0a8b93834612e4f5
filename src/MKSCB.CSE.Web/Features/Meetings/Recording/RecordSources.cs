using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>What stands beside the notes of an item: the last discussion, the actions, who did not agree.</summary>
public sealed class RecordSources(CaseRecords records, ReferenceRecords reference, AccountRecords accounts, CurrentUser who)
{
    public CaseRecords Records => records;

    public CurrentUser Who => who;

    public async Task<RecordPage> BesideAsync(RecordPage page, Guid? writer, CancellationToken cancel) => page with
    {
        WrittenBy = writer == null ? null : await accounts.Accounts.Where(a => a.Id == writer).Select(a => a.DisplayName).FirstOrDefaultAsync(cancel),
        Last = page.Item.ChildId is { } child ? await LastAsync(page, child, cancel) : null,
        Intervention = page.Item.ChildId is { } followed ? await InterventionAsync(followed, cancel) : null,
        Actions = await ActionsAsync(page, cancel),
        Dissents = await records.AgendaItems.Where(i => i.Id == page.Item.Id).SelectMany(i => i.Dissents).OrderBy(d => d.At)
            .Select(d => new DissentRow(d.Agency!.Name, d.SpokenBy, d.Text)).ToListAsync(cancel),
        Agencies = page.CanWrite ? Choices.From(await reference.Agencies.OrderBy(a => a.Name).ToListAsync(cancel), a => a.Id.ToString(), a => a.Name) : [],
    };

    private Task<InterventionInBrief?> InterventionAsync(Guid child, CancellationToken cancel) =>
        records.InterventionsInBrief.Where(i => i.ChildId == child).OrderByDescending(i => i.ReferredAt).FirstOrDefaultAsync(cancel);

    private Task<LastTime?> LastAsync(RecordPage page, Guid child, CancellationToken cancel)
    {
        var (body, before) = (page.Agenda.BodyCode, page.Agenda.StartsAt);
        return records.AgendaItems.Where(i => i.ChildId == child && i.Meeting!.Body!.Code == body && i.Meeting.StartsAt < before && i.State == AgendaItemState.Discussed)
            .OrderByDescending(i => i.Meeting!.StartsAt)
            .Select(i => new LastTime(i.Meeting!.StartsAt, i.Recorded!.Notes.Decision, i.NextReviewOn, i.EndedBecause)).FirstOrDefaultAsync(cancel);
    }

    // Those still open, those that ended since the last discussion, and those agreed today.
    private Task<List<RecordAction>> ActionsAsync(RecordPage page, CancellationToken cancel)
    {
        var (meeting, child, body, since) = (page.Agenda.Id, page.Item.ChildId, page.Agenda.BodyCode, page.Agenda.StartsAt.AddMonths(-2));
        return records.Actions.Where(a => a.Body!.Code == body && a.ChildId == child && child != null && (a.MeetingId == meeting || MeetingAction.Unended.Contains(a.State) || a.EndedAt >= since))
            .OrderBy(a => a.MeetingId == meeting).ThenBy(a => a.DueOn).ThenBy(a => a.Id)
            .Select(a => new RecordAction
            {
                Id = a.Id,
                Text = a.Text,
                OwnerName = a.OwnerName,
                OwnerAgency = reference.Agencies.Where(x => x.Id == a.OwnerAgencyId).Select(x => x.Name).First(),
                DueOn = a.DueOn,
                PromisedOn = a.PromisedOn,
                AgreedAt = a.AgreedAt,
                Ended = a.EndedAt,
                EndedAs = a.EndedAs,
                Outcome = a.Outcome,
                Changed = a.Updates.Where(u => u.Kind == ActionUpdateKind.ChangedForChild && u.MeetingId == meeting).OrderBy(u => u.At).Select(u => u.Text!).ToList(),
            }).ToListAsync(cancel);
    }

    /// <summary>Who can own an action here: who sits on the body, and who works with the child; never somebody who must not know of the child.</summary>
    public async Task<IReadOnlyList<ActionOwner>> OwnersAsync(RecordPage page, DateOnly today, CancellationToken cancel)
    {
        var (body, child) = (page.Agenda.BodyCode, page.Item.ChildId);
        var members = await records.BodyMembers.Where(m => m.Body!.Code == body && m.From <= today && (m.To == null || m.To >= today))
            .Select(m => new ActionOwner(m.AccountId, m.Account!.DisplayName, m.AgencyId, m.Agency!.Name)).ToListAsync(cancel);
        var workers = await records.Children.Where(c => c.Id == child).SelectMany(c => c.Involvements)
            .Where(i => i.AccountId != null && i.From <= today && (i.To == null || i.To >= today))
            .Select(i => new ActionOwner(i.AccountId!.Value, i.WorkerName, i.AgencyId, reference.Agencies.Where(a => a.Id == i.AgencyId).Select(a => a.Name).First())).ToListAsync(cancel);
        var kept = await records.Children.Where(c => c.Id == child).SelectMany(c => c.Conflicts).Where(x => x.EndedAt == null).Select(x => x.AccountId).ToListAsync(cancel);
        return [.. members.Concat(workers).DistinctBy(o => o.Id).Where(o => !kept.Contains(o.Id)).OrderBy(o => o.Name, StringComparer.Ordinal)];
    }
}
