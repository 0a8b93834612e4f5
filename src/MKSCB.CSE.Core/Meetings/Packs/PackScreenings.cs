using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Meetings.Packs;

/// <summary>
/// The latest screening of each child in short: who may open the child learns the signs in the tool's own words, as when a child is
/// stepped down; what its author wrote stays in the screening.
/// </summary>
internal sealed class PackScreenings(AppDb db)
{
    private static readonly List<AnswerValue> Positive = [AnswerValue.Yes, AnswerValue.Possible, AnswerValue.High, AnswerValue.Medium, AnswerValue.Low];

    public async Task<IReadOnlyList<(Guid Child, PackScreening Text)>> LatestAsync(List<Guid> children, CancellationToken cancel)
    {
        var all = await db.Set<ScreeningSubmission>().AsNoTracking().Where(s => s.ChildId != null && children.Contains(s.ChildId.Value) && s.SubmittedAt != null && s.State != ScreeningState.Withdrawn)
            .Select(s => new { s.Id, Child = s.ChildId!.Value, At = s.SubmittedAt!.Value, s.InstrumentVersionId, s.AgencyId, Found = s.Result!.Category, Judged = s.Judgement!.Level }).ToListAsync(cancel);
        var latest = all.GroupBy(s => s.Child).Select(g => g.MaxBy(s => (s.At, s.Id))!).ToList();
        var (ids, used, agencies) = (latest.ConvertAll(s => s.Id), latest.Select(s => s.InstrumentVersionId).Distinct().ToList(), latest.Select(s => s.AgencyId).Distinct().ToList());
        var answers = (await db.Set<ScreeningSubmission>().AsNoTracking().Where(s => ids.Contains(s.Id)).SelectMany(s => s.Answers, (s, a) => new { s.Id, a.ItemCode, a.Value }).Where(a => Positive.Contains(a.Value)).ToListAsync(cancel))
            .ToLookup(a => a.Id, a => a.ItemCode);
        var tools = await db.Set<InstrumentVersion>().AsNoTracking().Where(v => used.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancel);
        var names = await db.Set<Agencies.Agency>().AsNoTracking().Where(a => agencies.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return [.. latest.Select(s => (s.Child, new PackScreening(s.At, names[s.AgencyId], tools[s.InstrumentVersionId].Title, s.Found, s.Judged, Signs(tools[s.InstrumentVersionId], answers[s.Id]))))];
    }

    private static List<string> Signs(InstrumentVersion tool, IEnumerable<string> codes)
    {
        var said = codes.ToHashSet(StringComparer.Ordinal);
        return said.Count == 0 ? [] : [.. tool.Definition().AllItems().Where(i => said.Contains(i.Item.Code)).Select(i => i.Item.Text)];
    }
}
