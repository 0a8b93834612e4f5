using System.Text.Encodings.Web;
using System.Text.Json;

namespace MKSCB.CSE.Core.Audit;

public enum AuditAction
{
    Added,
    Changed,
    Deleted,
}

/// <summary>
/// One change to one audited record: a link in the chain of its stream. Written in the change's own transaction and
/// never altered. Free text and names are kept as keyed digests, so the trail may be read by people who may not read
/// the case, and outlives the erasure of what it describes.
/// </summary>
internal sealed class AuditEvent : ISealed
{
    public const int StreamLength = 80;
    public const int EntityLength = 60;
    public const int ChangesLength = 200_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Stream { get; init; }

    /// <summary>1, 2, 3 … within the stream, without a gap.</summary>
    public required long Seq { get; init; }

    public required DateTime At { get; init; }

    public required AuditAction Action { get; init; }

    public required string Entity { get; init; }

    public required Guid EntityId { get; init; }

    /// <summary>Canonical JSON: property → [before, after], sorted by name.</summary>
    public required string Changes { get; init; }

    public required Guid? PersonId { get; init; }

    public required Guid? AgencyId { get; init; }

    public required string? Roles { get; init; }

    public required string? Job { get; init; }

    public required string? Page { get; init; }

    public required string? Correlation { get; init; }

    public required string? Reason { get; init; }

    /// <summary>The hash of the link before; empty for the first.</summary>
    public required string PrevHash { get; init; }

    /// <summary>HMAC over everything above under a key that is not in the database.</summary>
    public string Hash { get; private set; } = "";

    public long? SealNumber { get; private set; }

    public int? SealPosition { get; private set; }

    public void Sign(AuditKey key) => Hash = key.Mac(Canonical());

    public bool IsGenuine(AuditKey key) => key.Matches(Canonical(), Hash);

    public void PlaceInSeal(long number, int position) => (SealNumber, SealPosition) = (number, position);

    // Only values that come back from every database exactly as they went in.
    private byte[] Canonical() => Canon.Bytes(Id, Stream, Seq, At, Action, Entity, EntityId, Changes, PersonId, AgencyId, Roles, Job, Page, Correlation, Reason, PrevHash);
}

/// <summary>The last link of a stream; its sequence is the concurrency token that keeps a chain from forking.</summary>
internal sealed class AuditHead
{
    public required string Stream { get; init; }

    public long Seq { get; private set; }

    public string Hash { get; private set; } = "";

    public void MoveTo(AuditEvent last) => (Seq, Hash) = (last.Seq, last.Hash);
}

/// <summary>A row that is sealed into a batch soon after it is written.</summary>
internal interface ISealed
{
    Guid Id { get; }

    string Hash { get; }

    long? SealNumber { get; }

    int? SealPosition { get; }

    bool IsGenuine(AuditKey key);

    void PlaceInSeal(long number, int position);
}

/// <summary>The one form in which values are hashed: a JSON array, times as milliseconds.</summary>
internal static class Canon
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(params object?[] values) => JsonSerializer.SerializeToUtf8Bytes(values.Select(Value), Options);

    private static object? Value(object? value) => value switch
    {
        DateTime at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)).ToUnixTimeMilliseconds(),
        Enum word => word.ToString(),
        _ => value,
    };
}
