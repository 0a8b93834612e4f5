using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// What every signed-in person may read: the Board's own lists. Nothing here identifies a child, and nothing read
/// through here can be saved (queries do not track).
/// </summary>
public sealed class ReferenceRecords
{
    private readonly AppDb _db;

    internal ReferenceRecords(AppDb db) => _db = db;

    public IQueryable<Agency> Agencies => _db.Set<Agency>().AsNoTracking();

    public IQueryable<OrganisationUnit> Units => _db.Set<OrganisationUnit>().AsNoTracking();

    public IQueryable<Locality> Localities => _db.Set<Locality>().AsNoTracking().OrderBy(l => l.Order);

    public IQueryable<MeetingBody> Bodies => _db.Set<MeetingBody>().AsNoTracking();

    /// <summary>Who runs each body, for whoever owes it something: colleagues, nothing of a child.</summary>
    public IQueryable<BodyContact> BodyContacts => _db.Set<BodyMember>().AsNoTracking().Where(m => m.Seat != Seat.Member)
        .Select(m => new BodyContact { BodyId = m.BodyId, Seat = m.Seat, Name = m.Account!.DisplayName, Email = m.Account.Email, From = m.From, To = m.To });

    public IQueryable<InstrumentVersion> Instruments => _db.Set<InstrumentVersion>().AsNoTracking();

    /// <summary>When each body meets, cancelled meetings too; nothing of what is on an agenda.</summary>
    public IQueryable<MeetingDate> MeetingDates => _db.Set<Meeting>().AsNoTracking()
        .Select(m => new MeetingDate { BodyId = m.BodyId, StartsAt = m.StartsAt, LengthMinutes = m.LengthMinutes, Place = m.Place, IsCancelled = m.State == MeetingState.Cancelled });
}

/// <summary>A chair, deputy or administrator of a body.</summary>
public sealed record BodyContact
{
    public required Guid BodyId { get; init; }

    public required Seat Seat { get; init; }

    public required string Name { get; init; }

    public required string? Email { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }
}

/// <summary>When and where a body meets. Properties, not constructor arguments: only those can be asked for further in SQL.</summary>
public sealed record MeetingDate
{
    public required Guid BodyId { get; init; }

    public required DateTime StartsAt { get; init; }

    public required int LengthMinutes { get; init; }

    public required string Place { get; init; }

    public required bool IsCancelled { get; init; }
}
