using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Children;

public sealed record AliasRow(string Name, AliasKind Kind);

/// <summary>The child's own row with the newest of each thing that hangs on it: one statement.</summary>
public sealed record ChildFacts
{
    public required ChildHeading Heading { get; init; }

    public Gender Gender { get; init; }

    public string? EthnicityCode { get; init; }

    public string? FirstLanguage { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public bool AddressIsConfidential { get; init; }

    public string? School { get; init; }

    public string? GpPractice { get; init; }

    public DateOnly? RecallOn { get; init; }

    public IReadOnlyList<AliasRow> Aliases { get; init; } = [];

    public LegalStatus? Status { get; init; }

    public DateOnly? StatusFrom { get; init; }

    public LevelReason? Level { get; init; }

    public MissingNow? LastMissing { get; init; }

    public int MissingEpisodes { get; init; }

    public bool IsMissing => LastMissing is { To: null };

    internal static Task<ChildFacts?> LoadAsync(IQueryable<Child> visible, string reference, DateTime now, CancellationToken cancel)
    {
        var since = now.AddDays(-ChildPage.MissingDays);
        return visible.Where(c => c.Reference == reference)
            .Select(c => new ChildFacts
            {
                Heading = new ChildHeading(
                    c.Id,
                    c.Reference,
                    c.GivenName + " " + c.FamilyName,
                    c.DateOfBirth,
                    c.Level,
                    c.Locality!.Name,
                    c.Involvements.Where(i => i.IsLead && i.To == null).Select(i => i.WorkerName + ", " + i.Agency!.Name).FirstOrDefault(),
                    c.Version),
                Gender = c.Gender,
                EthnicityCode = c.EthnicityCode,
                FirstLanguage = c.FirstLanguage,
                Address = c.Address,
                Postcode = c.Postcode,
                AddressIsConfidential = c.AddressIsConfidential,
                School = c.School,
                GpPractice = c.GpPractice,
                RecallOn = c.RecallOn,
                Aliases = c.Aliases.OrderBy(a => a.AddedAt).Select(a => new AliasRow(a.Name, a.Kind)).ToList(),
                Status = c.LegalStatuses.Where(l => l.To == null).Select(l => (LegalStatus?)l.Status).FirstOrDefault(),
                StatusFrom = c.LegalStatuses.Where(l => l.To == null).Select(l => (DateOnly?)l.From).FirstOrDefault(),
                Level = c.Levels.OrderByDescending(l => l.At).Select(l => new LevelReason(l.Reason, l.At, l.JudgedBy!.DisplayName)).FirstOrDefault(),
                LastMissing = c.MissingEpisodes.OrderByDescending(m => m.From).Select(m => new MissingNow(m.From, m.To)).FirstOrDefault(),
                MissingEpisodes = c.MissingEpisodes.Count(m => m.From >= since),
            })
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancel);
    }
}
