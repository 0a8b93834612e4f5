using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Meetings.Attendance;

/// <summary>Somebody asked to the meeting.</summary>
public sealed record AttendeeRow(Guid Id, string Name, Guid AgencyId, string Agency, AgencyKind Kind, AttendanceState State)
{
    public required string? InformationSent { get; init; }

    public required Guid? ItemId { get; init; }

    /// <summary>The child they come for, by reference; null for the whole meeting.</summary>
    public required string? For { get; init; }

    public required long Version { get; init; }
}

/// <summary>Who is asked, who comes, who was there, and whether that is enough.</summary>
public sealed record AttendancePage(Guid Id, string Body, string BodyCode, DateTime StartsAt, MeetingState State, bool Prepares)
{
    public IReadOnlyList<AttendeeRow> Standing { get; init; } = [];

    public IReadOnlyList<AttendeeRow> ForItems { get; init; } = [];

    /// <summary>The fewest agencies that must be there; nought where the body has set no rule.</summary>
    public required int Least { get; init; }

    /// <summary>The kinds of agency that must be there.</summary>
    public required IReadOnlyList<AgencyKind> Needed { get; init; }

    public required bool? QuorumMet { get; init; }

    public required string? QuorumReason { get; init; }

    public required DateTime? QuorumRecordedAt { get; init; }

    public required long Version { get; init; }

    public string Title => $"{Body}: attendance on {Shared.Say.Date(LondonTime.DateOf(StartsAt))}";

    /// <summary>By those recorded as present.</summary>
    public Quorum Present() => QuorumOf(AttendanceState.Present);

    /// <summary>By those who said that they come.</summary>
    public Quorum Expected() => QuorumOf(AttendanceState.Coming);

    private Quorum QuorumOf(AttendanceState state) => Quorum.Of(Least, Needed, Standing.Where(r => r.State == state).Select(r => (r.AgencyId, r.Kind)));

    public IEnumerable<AttendeeRow> All => Standing.Concat(ForItems);

    /// <summary>Three statements. Null when there is no such meeting for this reader.</summary>
    public static async Task<AttendancePage?> LoadAsync(CaseRecords records, CurrentUser who, Guid id, CancellationToken cancel)
    {
        var found = await records.Meetings.AsNoTracking().Where(m => m.Id == id)
            .Select(m => new { m.Id, m.BodyId, m.Body!.Name, m.Body.Code, m.Body.QuorumLeast, m.StartsAt, m.State, m.QuorumMet, m.QuorumReason, m.QuorumRecordedAt, m.Version, Kinds = m.Body.QuorumKinds.Select(k => k.Kind).ToList() }).FirstOrDefaultAsync(cancel);
        if (found == null)
        {
            return null;
        }

        var rows = await records.Attendees.AsNoTracking().Where(a => a.MeetingId == id).OrderBy(a => a.Agency!.Name).ThenBy(a => a.Name).ThenBy(a => a.Id)
            .Select(a => new AttendeeRow(a.Id, a.Name, a.AgencyId, a.Agency!.Name, a.Agency.Kind, a.State) { InformationSent = a.InformationSent, ItemId = a.ItemId, For = a.Item!.Child!.Reference, Version = a.Version })
            .ToListAsync(cancel);
        return new AttendancePage(found.Id, found.Name, found.Code, found.StartsAt, found.State, who.PreparesBodies.Contains(found.BodyId))
        {
            Standing = [.. rows.Where(r => r.ItemId == null)],
            ForItems = [.. rows.Where(r => r.ItemId != null)],
            Least = found.QuorumLeast,
            Needed = found.Kinds,
            QuorumMet = found.QuorumMet,
            QuorumReason = found.QuorumReason,
            QuorumRecordedAt = found.QuorumRecordedAt,
            Version = found.Version,
        };
    }
}
