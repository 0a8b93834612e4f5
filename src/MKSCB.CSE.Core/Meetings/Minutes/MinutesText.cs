using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Minutes;

/// <summary>Somebody asked to the meeting, and whether they were there.</summary>
public sealed record MinutesPerson(string Name, string Agency, AttendanceState State, string? InformationSent);

/// <summary>An action the meeting agreed, as the minutes state it.</summary>
public sealed record MinutesAction(Guid Id, string Text, string OwnerName, string OwnerAgency, DateOnly DueOn);

/// <summary>An agency that did not agree, in its own words.</summary>
public sealed record MinutesDissent(string Agency, string SpokenBy, string Text);

/// <summary>What the minutes say of the meeting as a whole. Nothing in it is about a child.</summary>
public sealed record MinutesHead(string Body, DateTime StartsAt, DateTime EndsAt, string Place)
{
    public bool? QuorumMet { get; init; }

    public string? QuorumReason { get; init; }

    public IReadOnlyList<MinutesPerson> People { get; init; } = [];

    /// <summary>Agreed about no child.</summary>
    public IReadOnlyList<MinutesAction> Actions { get; init; } = [];
}

/// <summary>What the minutes say of one item.</summary>
public sealed record MinutesItem(Guid ItemId, AgendaSubject Subject, Guid? ChildId, string? Reference, string? Name, string? Title)
{
    public required AgendaItemState State { get; init; }

    public ItemNotes Notes { get; init; } = new();

    /// <summary>Who came for this item alone.</summary>
    public IReadOnlyList<MinutesPerson> People { get; init; } = [];

    public IReadOnlyList<MinutesDissent> Dissents { get; init; } = [];

    public IReadOnlyList<MinutesAction> Actions { get; init; } = [];
}

/// <summary>The minutes of a meeting: what was recorded, put together.</summary>
public sealed record MinutesText(MinutesHead Head, IReadOnlyList<MinutesItem> Items)
{
    /// <summary>The same for the same words: whether what somebody read is what it still says.</summary>
    public string Mark() => MinutesVersion.Sha256(MinutesVersion.Write(this));
}

/// <summary>By when the actions of a meeting are out and its minutes are approved.</summary>
public static class MinutesTimes
{
    public static readonly TimeSpan ActionsWithin = TimeSpan.FromHours(24);

    public const int MinutesWorkingDays = 10;

    public static DateTime ActionsDueAt(DateTime endsAt) => endsAt + ActionsWithin;

    public static DateOnly MinutesDueOn(DateTime endsAt, WorkingDays days) => days.Add(LondonTime.DateOf(endsAt), MinutesWorkingDays);
}
