using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Packs;

/// <summary>
/// One recipient's copy of a pack as it was circulated: its content, when, and a hash over all of it. Nothing of it ever changes; the
/// database refuses to. What it says of each item is kept in parts, so that who loses access to an item reads the rest.
/// </summary>
public sealed class PackCopy : Record, IAudited
{
    public const int ContentLength = 1_000_000;
    public const int HashLength = 64;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly List<PackPart> _parts = [];

    public required Guid PackId { get; init; }

    public MeetingPack? Pack { get; init; }

    public required Guid MeetingId { get; init; }

    public Meeting? Meeting { get; init; }

    public required int Number { get; init; }

    public required Guid AccountId { get; init; }

    public Account? Account { get; init; }

    /// <summary>They sit on the body; else they were asked for single items, and the copy holds those.</summary>
    public required bool IsWhole { get; init; }

    public required DateTime CirculatedAt { get; init; }

    public required string Head { get; init; }

    public string Hash { get; private set; } = "";

    public IReadOnlyCollection<PackPart> Parts => _parts;

    public string AuditStream => $"meeting:{MeetingId}";

    /// <summary>The hash still fits what is stored. Needs all parts loaded.</summary>
    public bool IsIntact => Hash == Digest();

    /// <summary>Puts the parts in, in this order, and seals the copy.</summary>
    internal PackCopy Holding(IEnumerable<PackPiece> pieces, PackCopy? before)
    {
        foreach (var piece in pieces)
        {
            var content = Write(piece.Content);
            var isNew = before != null && !before._parts.Exists(p => p.ItemId == piece.ItemId && p.Kind == piece.Kind && p.RestrictedId == piece.RestrictedId && p.Content == content);
            _parts.Add(new PackPart { CopyId = Id, MeetingId = MeetingId, ItemId = piece.ItemId, Kind = piece.Kind, RestrictedId = piece.RestrictedId, Position = _parts.Count, IsNew = isNew, Content = content });
        }

        Hash = Digest();
        return this;
    }

    public static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, Json) ?? throw new InvalidOperationException("A pack was stored as nothing.");

    internal static string Write(object content) => JsonSerializer.Serialize(content, content.GetType(), Json);

    // One digest a line, so that lengths and places are fixed whatever is written in them.
    private string Digest() => Sha256(string.Join('\n',
        [
            $"{PackId} {MeetingId} {Number}", $"{AccountId} {IsWhole} {CirculatedAt:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}", Sha256(Head),
            .. _parts.OrderBy(p => p.Position).Select(p => $"{p.ItemId} {p.Kind} {p.RestrictedId} {p.IsNew} {Sha256(p.Content)}"),
        ]));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>
/// What a copy says of one item in one respect. Its changes are none and its copy's hash holds it, so that it has no rows of its own in
/// the trail: the copy has.
/// </summary>
public sealed class PackPart : Record
{
    public required Guid CopyId { get; init; }

    public required Guid MeetingId { get; init; }

    public required Guid ItemId { get; init; }

    public AgendaItem? Item { get; init; }

    public required PackPartKind Kind { get; init; }

    /// <summary>The restricted part of a return that this is.</summary>
    public Guid? RestrictedId { get; init; }

    public required int Position { get; init; }

    /// <summary>It was not in the copy before, or said something else there.</summary>
    public required bool IsNew { get; init; }

    public required string Content { get; init; }
}
