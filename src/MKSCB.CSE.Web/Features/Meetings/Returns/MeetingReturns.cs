using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Web.Features.Returns;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Meetings.Returns;

/// <summary>What one agency said about one child, as far as this reader may read it.</summary>
public sealed record GivenReturn(Guid Id, Guid ItemId, string Agency, ReturnState State)
{
    public required DateTime DueAt { get; init; }

    public required DateTime? AnsweredAt { get; init; }

    public string? Text { get; init; }

    public string? Author { get; init; }

    public DateTime? GivenAt { get; init; }

    /// <summary>What the agency kept to roles of which this reader holds one; none for anybody else.</summary>
    public IReadOnlyList<KeptPart> Kept { get; init; } = [];

    public bool Missing { get; init; }

    public bool IsLate => AnsweredAt > DueAt;
}

/// <summary>How one agency answered for a meeting.</summary>
public sealed record AgencyCount(string Agency, int Asked, int Information, int NothingKnown, int NotYet, int Waiting, int Missing, int Late);

/// <summary>
/// The returns for what a reader sees on one agenda. Returns about a child hidden from the reader are in no count, so that no
/// number tells of it.
/// </summary>
public sealed record MeetingReturns(IReadOnlyList<GivenReturn> All)
{
    public static readonly MeetingReturns None = new([]);

    public IReadOnlyList<GivenReturn> For(Guid item) => [.. All.Where(r => r.ItemId == item)];

    /// <summary>By agency, those that owe the most first.</summary>
    public IReadOnlyList<AgencyCount> ByAgency =>
    [
        .. All.GroupBy(r => r.Agency).Select(g => new AgencyCount(g.Key, g.Count(), Count(g, ReturnState.Information), Count(g, ReturnState.NothingKnown), Count(g, ReturnState.CannotAnswerYet),
                g.Count(r => r.State == ReturnState.Asked && !r.Missing), g.Count(r => r.Missing), g.Count(r => r.IsLate)))
            .OrderByDescending(a => a.Missing).ThenByDescending(a => a.Waiting + a.NotYet).ThenBy(a => a.Agency, StringComparer.Ordinal),
    ];

    public string Sentence
    {
        get
        {
            var given = All.Count(r => r.State is ReturnState.Information or ReturnState.NothingKnown);
            var (missing, late, notYet) = (All.Count(r => r.Missing), All.Count(r => r.IsLate), All.Count(r => r.State == ReturnState.CannotAnswerYet));
            return All.Count == 0 ? "nobody has been asked yet." : $"{given} of {All.Count} in{Part(late, "late")}{Part(notYet, "cannot be answered yet")}{Part(missing, "missing")}.";
        }
    }

    /// <summary>Two statements: what was returned, and the parts kept to a role this reader holds.</summary>
    public static async Task<MeetingReturns> LoadAsync(CaseRecords records, AgendaPage agenda, DateTime now, CancellationToken cancel)
    {
        if (agenda.ProvisionalAt == null)
        {
            return None;
        }

        var rows = await Of(records, agenda.Id).OrderBy(r => r.Item!.Position).ThenBy(r => r.Agency!.Name)
            .Select(r => new GivenReturn(r.Id, r.ItemId, r.Agency!.Name, r.State)
            {
                DueAt = r.DueAt,
                AnsweredAt = r.AnsweredAt,
                Text = r.Text,
                Author = r.Author!.DisplayName,
                GivenAt = r.GivenAt,
                Missing = r.State == ReturnState.Asked && r.DueAt < now,
            }).ToListAsync(cancel);
        var kept = await KeptPart.OfAsync(records.RestrictedParts, agenda.Id, cancel);
        return new MeetingReturns([.. rows.Select(r => r with { Kept = [.. kept[r.Id]] })]);
    }

    /// <summary>Without what they say: for the counts alone.</summary>
    public static async Task<MeetingReturns> CountAsync(CaseRecords records, AgendaPage agenda, DateTime now, CancellationToken cancel) => agenda.ProvisionalAt == null ? None
        : new MeetingReturns(await Of(records, agenda.Id).Select(r => new GivenReturn(r.Id, r.ItemId, r.Agency!.Name, r.State) { DueAt = r.DueAt, AnsweredAt = r.AnsweredAt, Missing = r.State == ReturnState.Asked && r.DueAt < now }).ToListAsync(cancel));

    // Of what is on the agenda: nobody is asked about an item that was put off.
    private static IQueryable<AgencyReturn> Of(CaseRecords records, Guid meeting) =>
        records.Returns.AsNoTracking().Where(r => r.Item!.MeetingId == meeting && r.Item.State != AgendaItemState.Deferred && r.Item.State != AgendaItemState.Declined);

    private static int Count(IEnumerable<GivenReturn> rows, ReturnState state) => rows.Count(r => r.State == state);

    private static string Part(int count, string words) => count == 0 ? "" : $", {count} {words}";
}
