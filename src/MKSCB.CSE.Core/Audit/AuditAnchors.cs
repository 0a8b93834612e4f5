using System.Globalization;

namespace MKSCB.CSE.Core.Audit;

/// <summary>
/// The second place where seals are noted: a file outside the database, one line per seal. Without it, removing the
/// newest seals together with their rows would not show. Put it on other storage in production.
/// </summary>
internal sealed class AuditAnchors(string path)
{
    public const string Setting = "Audit:AnchorFile";

    public async Task AddAsync(Seal seal, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await File.AppendAllTextAsync(path, $"{seal.Number.ToString(CultureInfo.InvariantCulture)} {seal.Hash}\n", cancel);
    }

    /// <summary>Seal number → hash as it was when anchored; empty where nothing has been anchored yet.</summary>
    public async Task<IReadOnlyDictionary<long, string>> AllAsync(CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            return new Dictionary<long, string>();
        }

        var lines = await File.ReadAllLinesAsync(path, cancel);
        return lines.Select(line => line.Split(' ')).ToDictionary(parts => long.Parse(parts[0], CultureInfo.InvariantCulture), parts => parts[1]);
    }
}
