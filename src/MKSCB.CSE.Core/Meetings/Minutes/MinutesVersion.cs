using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Minutes;

/// <summary>
/// The minutes as they were approved, or amended afterwards: content, who, when, and a hash over all of it and over the version before. Nothing
/// of it ever changes; the database refuses to. What it says of each item is a part of its own, so that a reader's query cannot bring
/// along an item hidden from them.
/// </summary>
public sealed class MinutesVersion : Record, IAudited
{
    public const int ContentLength = 1_000_000;
    public const int HashLength = 64;
    public const int ReasonLength = 500;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly List<MinutesPart> _parts = [];

    public required Guid MeetingId { get; init; }

    /// <summary>Counts every version; what a reader sees beside it counts those they may see.</summary>
    public required int Number { get; init; }

    public required string Head { get; init; }

    public string Hash { get; private set; } = "";

    public string? HashBefore { get; init; }

    public required DateTime ApprovedAt { get; init; }

    public required Guid ApprovedById { get; init; }

    /// <summary>The one item an amendment is about; null for what was approved first.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>Why they were amended.</summary>
    public string? Reason { get; init; }

    public IReadOnlyCollection<MinutesPart> Parts => _parts;

    public string AuditStream => $"meeting:{MeetingId}";

    /// <summary>What was approved first.</summary>
    public static MinutesVersion First(Guid meetingId, MinutesText text, CurrentUser by, DateTime now)
    {
        var version = new MinutesVersion { MeetingId = meetingId, Number = 1, Head = Write(text.Head), ApprovedAt = now, ApprovedById = by.Id };
        return version.Holding(text.Items.Select((item, at) => (item.ItemId, at, Write(item))));
    }

    /// <summary>The next version: as this one, but for what it says of one item. Needs the parts loaded.</summary>
    /// <exception cref="RuleViolation">Nothing would be different, or no reason is given.</exception>
    public MinutesVersion Amended(MinutesItem item, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the minutes are amended.");
        RuleViolation.When(_parts.TrueForAll(p => p.ItemId != item.ItemId), "These minutes say nothing of this item.");
        RuleViolation.When(_parts.Any(p => p.ItemId == item.ItemId && p.Content == Write(item)), "This is what the minutes say already.");
        var version = new MinutesVersion { MeetingId = MeetingId, Number = Number + 1, Head = Head, HashBefore = Hash, ApprovedAt = now, ApprovedById = by.Id, ItemId = item.ItemId, Reason = reason };
        return version.Holding(_parts.OrderBy(p => p.Position).Select(p => (p.ItemId, p.Position, p.ItemId == item.ItemId ? Write(item) : p.Content)));
    }

    /// <summary>The hash still fits what is stored. Needs the parts loaded.</summary>
    public bool IsIntact => Hash == Digest();

    public static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, Json) ?? throw new InvalidOperationException("Minutes were stored as nothing.");

    internal static string Write<T>(T content) => JsonSerializer.Serialize(content, Json);

    private MinutesVersion Holding(IEnumerable<(Guid ItemId, int Position, string Content)> parts)
    {
        _parts.AddRange(parts.Select(p => new MinutesPart { VersionId = Id, MeetingId = MeetingId, ItemId = p.ItemId, Position = p.Position, Content = p.Content }));
        Hash = Digest();
        return this;
    }

    // One digest a line: of each part first, so that lengths and places are fixed whatever is written in them.
    private string Digest() => Sha256(string.Join('\n',
        [
            $"{MeetingId} {Number}", $"{ApprovedById} {ApprovedAt:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}", HashBefore ?? "-", $"{ItemId}", Sha256(Reason ?? ""), Sha256(Head),
            .. _parts.OrderBy(p => p.Position).Select(p => $"{p.ItemId} {Sha256(p.Content)}"),
        ]));

    internal static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What one version of the minutes says of one item.</summary>
public sealed class MinutesPart : Record, IAudited
{
    public required Guid VersionId { get; init; }

    public required Guid MeetingId { get; init; }

    public required Guid ItemId { get; init; }

    public required int Position { get; init; }

    public required string Content { get; init; }

    public string AuditStream => $"meeting:{MeetingId}";
}
