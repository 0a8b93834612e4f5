using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Meetings.Returns;
using MKSCB.CSE.Web.Features.MyWork;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Meetings.Minutes;

/// <summary>One version of approved minutes, numbered among those its reader may see.</summary>
public sealed record VersionRow(Guid Id, string Hash, DateTime ApprovedAt, Guid ById, Guid? ItemId, string? Reason)
{
    public int Number { get; init; }

    public string By { get; init; } = "";

    /// <summary>Enough of it to compare two copies by eye.</summary>
    public string ShortHash => $"{Hash[..4]} {Hash[4..8]} {Hash[8..12]} {Hash[12..16]}";
}

/// <summary>A correction somebody proposed, and what became of it.</summary>
public sealed record CorrectionRow(Guid Id, Guid ItemId, MinutesField Field, string? Before, string Proposed, string Why)
{
    public required string By { get; init; }

    public required DateTime At { get; init; }

    public required CorrectionState State { get; init; }

    public required string? AnsweredBy { get; init; }

    public required DateTime? AnsweredAt { get; init; }

    public required string? AnswerReason { get; init; }
}

/// <summary>The minutes of one meeting as this reader may read them: a draft of what was recorded, or a version that was approved.</summary>
public sealed record MinutesPage(AgendaPage Agenda, MinutesText Text)
{
    /// <summary>Those this reader may see, oldest first.</summary>
    public IReadOnlyList<VersionRow> Versions { get; init; } = [];

    /// <summary>The version read; null for the draft.</summary>
    public VersionRow? Version { get; init; }

    /// <summary>What this version says differently from the one before.</summary>
    public IReadOnlyList<MinutesChange> Changes { get; init; } = [];

    public IReadOnlyList<CorrectionRow> Corrections { get; init; } = [];

    public MeetingReturns Returns { get; init; } = MeetingReturns.None;

    public DateTime? ActionsSentAt { get; init; }

    public bool Chairs { get; init; }

    public bool CanCorrect { get; init; }

    public bool IsDraft => Version == null;

    public bool IsLatest => Version == null || Version == Versions[^1];

    public bool HasActions => Text.Head.Actions.Count > 0 || Text.Items.Any(i => i.Actions.Count > 0);

    public string Title => $"{Agenda.Body}: minutes of {Say.Date(Agenda.Day)}";

    public string Address => $"/meetings/{Agenda.Id}/minutes";

    public string Status => Version == null ? "Draft: not yet approved."
        : Version.Number == 1 ? $"Approved by {Version.By} at {Say.DateTime(Version.ApprovedAt)}. Version 1, SHA-256 {Version.ShortHash}."
        : $"Version {Version.Number}, as amended by {Version.By} at {Say.DateTime(Version.ApprovedAt)}. SHA-256 {Version.ShortHash}.";

    public IEnumerable<CorrectionRow> CorrectionsOf(Guid item) => Corrections.Where(c => c.ItemId == item);

    public int NumberOf(Guid item) => Text.Items.TakeWhile(i => i.ItemId != item).Count() + 1;

    public IEnumerable<Guid> Shown => Text.Items.Select(i => i.ChildId ?? i.ItemId);

    /// <summary>Both clocks in words, and how late each is or was.</summary>
    public IReadOnlyList<(string Title, string Words)> Clocks(DateTime now, WorkingDays days)
    {
        var (actionsDue, minutesDue) = (MinutesTimes.ActionsDueAt(Text.Head.EndsAt), MinutesTimes.MinutesDueOn(Text.Head.EndsAt, days));
        var approved = Versions.Count == 0 ? (DateTime?)null : Versions[0].ApprovedAt;
        return
        [
            ("Actions out within 24 hours", Clock(DueBy.At(actionsDue), "Sent", HasActions ? ActionsSentAt : ActionsSentAt ?? actionsDue, HasActions || ActionsSentAt != null ? null : "No actions were agreed.", now, days)),
            ("Minutes approved within 10 working days", Clock(DueBy.On(minutesDue), "Approved", approved, null, now, days)),
        ];
    }

    private static string Clock(DueBy by, string done, DateTime? at, string? instead, DateTime now, WorkingDays days) => instead ?? (at is { } then
        ? $"{done} at {Say.DateTime(then)}{(by.Late(then, days) is { } late ? $": {char.ToLowerInvariant(late[0])}{late[1..]}" : ", in time")}."
        : $"{by.Words(now, days)}.");

    /// <summary>A fixed number of statements. Null when there is no such meeting for this reader, it is not closed, or no such version.</summary>
    public static async Task<MinutesPage?> LoadAsync(MinutesSources from, Guid id, int? version, DateTime now, CancellationToken cancel)
    {
        var (records, who) = (from.Records, from.Who);
        if (await AgendaPage.LoadAsync(records, who, id, cancel) is not { HasMinutes: true } agenda)
        {
            return null;
        }

        var versions = agenda.State == MeetingState.MinutesDraft ? [] : await from.VersionsAsync(id, cancel);
        var read = version is { } number ? versions.ElementAtOrDefault(number - 1) : versions.Count == 0 ? null : versions[^1];
        if (read == null && (version != null || agenda.State != MeetingState.MinutesDraft))
        {
            return null;
        }

        var text = read == null ? await records.DraftMinutesAsync(id, cancel) : await from.ReadAsync(read.Id, cancel);
        var facts = await records.Meetings.Where(m => m.Id == id).Select(m => new { m.BodyId, m.ActionsSentAt }).FirstOrDefaultAsync(cancel);
        var (me, bodies) = (who.Id, who.SitsOnBodies);
        return text == null || facts == null ? null : new MinutesPage(agenda, text)
        {
            Versions = versions,
            Version = read,
            Changes = read is { Number: > 1 } ? await from.ChangesAsync(versions[read.Number - 2].Id, read, cancel) : [],
            Corrections = await from.CorrectionsAsync(id, cancel),
            Returns = await MeetingReturns.LoadAsync(records, agenda, now, cancel),
            ActionsSentAt = facts.ActionsSentAt,
            Chairs = who.BodiesAs(Role.MeetingChair).Contains(facts.BodyId),
            CanCorrect = read == null && (bodies.Contains(facts.BodyId) || await records.Attendees.AnyAsync(a => a.MeetingId == id && a.AccountId == me && a.State == AttendanceState.Present, cancel)),
        };
    }
}
