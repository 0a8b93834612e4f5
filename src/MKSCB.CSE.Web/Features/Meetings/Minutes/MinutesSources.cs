using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Minutes;

namespace MKSCB.CSE.Web.Features.Meetings.Minutes;

/// <summary>Where the parts of a page of minutes come from, each as far as its reader may read it.</summary>
public sealed class MinutesSources(CaseRecords records, AccountRecords accounts, CurrentUser who)
{
    public CaseRecords Records => records;

    public CurrentUser Who => who;

    public async Task<IReadOnlyList<VersionRow>> VersionsAsync(Guid meeting, CancellationToken cancel)
    {
        var rows = await records.MinutesVersions.AsNoTracking().Where(v => v.MeetingId == meeting).OrderBy(v => v.Number)
            .Select(v => new VersionRow(v.Id, v.Hash, v.ApprovedAt, v.ApprovedById, v.ItemId, v.Reason)).ToListAsync(cancel);
        var people = rows.Select(r => r.ById).Distinct().ToList();
        var names = await accounts.Accounts.Where(a => people.Contains(a.Id)).Select(a => new { a.Id, a.DisplayName }).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        return [.. rows.Select((r, n) => r with { Number = n + 1, By = names.GetValueOrDefault(r.ById, "") })];
    }

    public async Task<MinutesText> ReadAsync(Guid version, CancellationToken cancel)
    {
        var head = await records.MinutesVersions.AsNoTracking().Where(v => v.Id == version).Select(v => v.Head).SingleAsync(cancel);
        var parts = await records.MinutesParts.AsNoTracking().Where(p => p.VersionId == version).OrderBy(p => p.Position).Select(p => p.Content).ToListAsync(cancel);
        return new MinutesText(MinutesVersion.Read<MinutesHead>(head), parts.ConvertAll(MinutesVersion.Read<MinutesItem>));
    }

    /// <summary>The version before, among those this reader may see, says the same of this item as the one really before: only other items differ between them.</summary>
    public async Task<IReadOnlyList<MinutesChange>> ChangesAsync(Guid before, VersionRow version, CancellationToken cancel)
    {
        var parts = await records.MinutesParts.AsNoTracking().Where(p => p.ItemId == version.ItemId && (p.VersionId == before || p.VersionId == version.Id))
            .Select(p => new { p.VersionId, p.Content }).ToDictionaryAsync(p => p.VersionId, p => MinutesVersion.Read<MinutesItem>(p.Content).Notes, cancel);
        return MinutesFields.Changes(parts[before], parts[version.Id]);
    }

    public async Task<IReadOnlyList<CorrectionRow>> CorrectionsAsync(Guid meeting, CancellationToken cancel) =>
        await records.Corrections.AsNoTracking().Where(c => c.MeetingId == meeting).OrderBy(c => c.At).ThenBy(c => c.Id)
            .Select(c => new CorrectionRow(c.Id, c.ItemId, c.Field, c.Before, c.Proposed, c.Why)
            {
                By = c.By!.DisplayName,
                At = c.At,
                State = c.State,
                AnsweredBy = c.AnsweredBy!.DisplayName,
                AnsweredAt = c.AnsweredAt,
                AnswerReason = c.AnswerReason,
            }).ToListAsync(cancel);
}
