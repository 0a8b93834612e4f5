using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Meetings.Returns;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>One item as the agenda shows it.</summary>
public sealed record AgendaRow(Guid Id, AgendaSubject Subject, Guid? ChildId, string? Reference, string? Name, DateOnly? Born, RiskLevel? Level, string? Title)
{
    public required AgendaItemState State { get; init; }

    public required int Position { get; init; }

    public required int Minutes { get; init; }

    public required string? DecisionReason { get; init; }

    public required bool ReasonsChanged { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The child is on the way from one meeting to another.</summary>
    public bool IsPassed { get; init; }

    /// <summary>Its place among the items this reader may see; nought for an item that is off the agenda.</summary>
    public int Number { get; init; }

    public bool IsOnAgenda => State is not (AgendaItemState.Deferred or AgendaItemState.Declined);

    /// <summary>What it is called in a sentence, a title or an address: never a name.</summary>
    public string Called => Reference ?? Title ?? MeetingWords.Of(Subject);
}

/// <summary>Where and when the meeting was to be before it was moved, and why.</summary>
public sealed record MovedNote(DateTime At, DateTime From, string FromPlace, string Reason)
{
    public string InWords => $"Changed on {Shared.Say.Date(LondonTime.DateOf(At))}: it was to be on {LondonTime.DateOf(From).DayOfWeek} {Shared.Say.Date(LondonTime.DateOf(From))} at {Shared.Say.Time(From)}{(FromPlace.Length == 0 ? "" : ", " + FromPlace)}. {Reason.TrimEnd('.')}.";
}

/// <summary>An agenda with everything on it that this reader may see, and nothing that tells of what they may not.</summary>
public sealed record AgendaPage(Guid Id, string Body, string BodyCode, DateTime StartsAt, int LengthMinutes, string Place, MeetingState State)
{
    public required int? ItemCapacity { get; init; }

    public required DateTime? IssuedAt { get; init; }

    public required DateTime? DraftedAt { get; init; }

    public bool Prepares { get; init; }

    /// <summary>It serves one locality, and so tells the meeting of the whole area of themes, people and places.</summary>
    public bool OfLocality { get; init; }

    /// <summary>This reader was sent the meeting's pack.</summary>
    public bool HasPack { get; init; }

    /// <summary>When member agencies were asked for returns; null while nobody was.</summary>
    public DateTime? ProvisionalAt { get; init; }

    public DateTime? ReturnsDueAt { get; init; }

    /// <summary>What agencies returned about what is on it, as far as this reader may read it; only where the page shows it.</summary>
    public MeetingReturns Returns { get; init; } = MeetingReturns.None;

    public MovedNote? Moved { get; init; }

    /// <summary>Its place and time can still be changed by this reader.</summary>
    public bool CanMove(DateTime now) => Prepares && (IsOpen || State == MeetingState.AgendaIssued) && StartsAt > now;

    /// <summary>The last day to issue it in time.</summary>
    public DateOnly? IssueBy { get; init; }

    /// <summary>The day on which the page is read.</summary>
    public DateOnly Today { get; init; }

    /// <summary>What it records can be read.</summary>
    public bool HasBegun => State is MeetingState.InSession or MeetingState.MinutesDraft or MeetingState.MinutesApproved or MeetingState.Amended;

    /// <summary>It was held here and is closed, so its minutes can be read.</summary>
    public bool HasMinutes => !IsImported && (State is MeetingState.MinutesDraft or MeetingState.MinutesApproved or MeetingState.Amended);

    /// <summary>It was recorded from an earlier list, which has no minutes.</summary>
    public bool IsImported { get; init; }

    /// <summary>Who chaired it, of a meeting held before this service.</summary>
    public string? ChairedBy { get; init; }

    public bool CanRecord => Prepares && (State is MeetingState.InSession or MeetingState.MinutesDraft);

    /// <summary>The items at the end for which there is no time.</summary>
    public IReadOnlyList<AgendaRow> DoNotFit => [.. On.Skip(On.Count - Timing.ToDefer)];

    public IReadOnlyList<AgendaRow> On { get; init; } = [];

    public IReadOnlyList<AgendaRow> Off { get; init; } = [];

    public DateOnly Day => LondonTime.DateOf(StartsAt);

    public bool IsOpen => State is MeetingState.Scheduled or MeetingState.AgendaDraft;

    public bool CanChange => Prepares && IsOpen;

    public int ToDecide => On.Count(i => i.State == AgendaItemState.Proposed);

    public AgendaTiming Timing => AgendaTiming.Of([.. On.Select(i => i.Minutes)], LengthMinutes, ItemCapacity);

    public string Title => $"{Body}: agenda for {Shared.Say.Date(Day)}";

    public IEnumerable<Guid> Shown => On.Concat(Off).Select(i => i.ChildId ?? i.Id);

    /// <summary>Two statements, however long the agenda. Null when there is no such meeting for this reader.</summary>
    public static async Task<AgendaPage?> LoadAsync(CaseRecords records, CurrentUser who, Guid id, CancellationToken cancel)
    {
        var me = who.Id;
        var found = await records.Meetings.AsNoTracking().Where(m => m.Id == id)
            .Select(m => new
            {
                m.BodyId,
                Page = new AgendaPage(m.Id, m.Body!.Name, m.Body.Code, m.StartsAt, m.LengthMinutes, m.Place, m.State)
                {
                    ItemCapacity = m.ItemCapacity,
                    IssuedAt = m.IssuedAt,
                    DraftedAt = m.DraftedAt,
                    OfLocality = m.Body.LocalityCode != null,
                    IsImported = m.ImportedAt != null,
                    ChairedBy = m.ChairedBy,
                    ProvisionalAt = m.ProvisionalAt,
                    ReturnsDueAt = m.ReturnsDueAt,
                    HasPack = records.PackCopies.Any(c => c.MeetingId == m.Id && c.AccountId == me),
                    Moved = m.MovedAt == null ? null : new MovedNote(m.MovedAt.Value, m.MovedFrom!.Value, m.MovedFromPlace ?? "", m.MoveReason!),
                },
            })
            .FirstOrDefaultAsync(cancel);
        if (found == null)
        {
            return null;
        }

        var rows = await RowsAsync(records.AgendaItems.Where(i => i.MeetingId == id), cancel);
        var on = rows.Where(r => r.IsOnAgenda).Select((r, n) => r with { Number = n + 1 });
        return found.Page with { Prepares = who.PreparesBodies.Contains(found.BodyId), On = [.. on], Off = [.. rows.Where(r => !r.IsOnAgenda)] };
    }

    public static Task<List<AgendaRow>> RowsAsync(IQueryable<AgendaItem> visible, CancellationToken cancel) =>
        visible.AsNoTracking().OrderBy(i => i.Position).ThenBy(i => i.Id)
            .Select(i => new AgendaRow(i.Id, i.Subject, i.ChildId, i.Child!.Reference, i.Child.GivenName + " " + i.Child.FamilyName, i.Child.DateOfBirth, i.Child.Level, i.Title)
            {
                State = i.State,
                Position = i.Position,
                Minutes = i.MinutesAllotted,
                DecisionReason = i.DecisionReason,
                ReasonsChanged = i.ReasonsChangedAt != null,
                IsPassed = i.Factors.Any(f => f.Code == Factor.PassedHere || f.Code == Factor.PassedAway || f.Code == Factor.PassedBack),
                Reasons = i.Factors.OrderBy(f => f.Order).Select(f => f.Sentence).ToList(),
            })
            .ToListAsync(cancel);
}
