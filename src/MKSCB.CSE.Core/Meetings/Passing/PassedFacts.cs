using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Passing;

/// <summary>A passing of which this body is one end.</summary>
internal sealed record PassedRow(Guid ChildId, PassingKind Kind, PassingState State, bool IsHere, string Other, string Reason, string Asked, DateTime At, DateTime? SettledAt, string? ReturnReason)
{
    public bool IsOpen => State is PassingState.Proposed or PassingState.OnAgenda;
}

/// <summary>One child's passings to and from one body, oldest first.</summary>
internal sealed class PassedRows(IReadOnlyList<PassedRow> rows)
{
    public static readonly PassedRows None = new([]);

    /// <summary>Every passing with this body at one end, by child: one statement.</summary>
    public static async Task<Dictionary<Guid, PassedRows>> LoadAsync(AppDb db, Guid body, CancellationToken cancel)
    {
        var rows = await db.Set<ChildPassing>().Where(p => p.ToBodyId == body || p.FromBodyId == body).OrderBy(p => p.At).ThenBy(p => p.Id)
            .Select(p => new PassedRow(p.ChildId, p.Kind, p.State, p.ToBodyId == body, (p.ToBodyId == body ? p.FromBody!.Name ?? p.FromAgency!.Name : p.ToBody!.Name) ?? "", p.Reason, p.Asked, p.At, p.SettledAt, p.ReturnReason))
            .ToListAsync(cancel);
        return rows.GroupBy(r => r.ChildId).ToDictionary(g => g.Key, g => new PassedRows([.. g]));
    }

    /// <summary>When the child was first brought here, of those passings the body has not yet settled by discussing the child.</summary>
    public DateTime? HereAt(PastItems past) => Here(past)?.At;

    public PassedFact? HereFact(PastItems past) => Fact(Here(past), r => r.At, r => r.Kind == PassingKind.Asked ? r.Reason : r.Asked);

    public PassedFact? AwayFact => Fact(rows.LastOrDefault(r => !r.IsHere && r.IsOpen), r => r.At, r => r.Reason);

    public PassedFact? BackFact(DateTime? discussedAt) =>
        Fact(rows.LastOrDefault(r => !r.IsHere && r.State == PassingState.Returned && !(discussedAt >= r.SettledAt)), r => r.SettledAt!.Value, r => r.ReturnReason!);

    /// <summary>Another body has taken the child over, and this one has not discussed them since.</summary>
    public bool IsReleased(DateTime? discussedAt) =>
        rows.LastOrDefault(r => r.State == PassingState.Accepted) is { IsHere: false } last && !(discussedAt > last.SettledAt);

    /// <summary>This body took the child over.</summary>
    public bool IsTakenOver => rows.LastOrDefault(r => r.State == PassingState.Accepted) is { IsHere: true };

    // Not accepted: due whatever was discussed. Accepted: due until it is discussed; and if the discussion set no day to look again, until one after the
    // acceptance, or a child taken over by a meeting that had just ended its own following would be on nobody's list.
    private PassedRow? Here(PastItems past) =>
        rows.LastOrDefault(r => r.IsHere && (r.IsOpen || (r.State == PassingState.Accepted && !(past.DiscussedAt >= (past.IsFollowed ? r.At : r.SettledAt)))));

    private static PassedFact? Fact(PassedRow? row, Func<PassedRow, DateTime> at, Func<PassedRow, string> words) =>
        row == null ? null : new PassedFact(row.Other, LondonTime.DateOf(at(row)), row.Kind, words(row));
}
