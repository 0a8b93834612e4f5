using System.Security.Cryptography;

namespace MKSCB.CSE.Core.Audit;

/// <summary>
/// A batch of audit rows proved together: a Merkle root over the changes and one over the reads, chained to the seal
/// before. After it, a row can be neither altered, removed nor added without showing.
/// </summary>
internal sealed class Seal
{
    /// <summary>1, 2, 3 … without a gap; also the key, so that two workers cannot both write the next.</summary>
    public required long Number { get; init; }

    public required DateTime At { get; init; }

    public required int Changes { get; init; }

    public required string ChangeRoot { get; init; }

    public required int Reads { get; init; }

    public required string ReadRoot { get; init; }

    public required string PrevHash { get; init; }

    public string Hash { get; private set; } = "";

    public void Sign(AuditKey key) => Hash = key.Mac(Canonical());

    public bool IsGenuine(AuditKey key) => key.Matches(Canonical(), Hash);

    /// <summary>The Merkle root over rows' hashes in their order; empty for no rows.</summary>
    public static string Root(IEnumerable<string> hashes)
    {
        var level = hashes.Select(Convert.FromHexString).ToList();
        while (level.Count > 1)
        {
            level = [.. level.Chunk(2).Select(pair => pair.Length == 2 ? SHA256.HashData([.. pair[0], .. pair[1]]) : pair[0])];
        }

        return level.Count == 0 ? "" : Convert.ToHexStringLower(level[0]);
    }

    private byte[] Canonical() => Canon.Bytes(Number, At, Changes, ChangeRoot, Reads, ReadRoot, PrevHash);
}
