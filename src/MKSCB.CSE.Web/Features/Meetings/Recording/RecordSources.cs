using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
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
        Actions = await ActionsAsync(page, cancel),
        Dissents = await records.AgendaItems.Where(i => i.Id == page.Item.Id).SelectMany(i => i.Dissents).OrderBy(d => d.At)
            .Select(d => new DissentRow(d.Agency!.Name, d.SpokenBy, d.Text)).ToListAsync(cancel),
        Agencies = page.CanWrite ? Choices.From(await reference.Agencies.OrderBy(a => a.Name).ToListAsync(cancel), a => a.Id.ToString(), a => a.Name) : [],
    };

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
            .Select(a => new RecordAction(a.Id, a.Text, a.OwnerName, reference.Agencies.Where(x => x.Id == a.OwnerAgencyId).Select(x => x.Name).First(), a.DueOn, a.AgreedAt, a.State, a.Outcome))
            .ToListAsync(cancel);
    }
}
