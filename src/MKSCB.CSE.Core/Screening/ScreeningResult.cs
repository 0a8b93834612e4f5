using System.Text.Json;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Core.Screening;

/// <summary>What the instrument made of the answers on the day they were sent, kept with its whole trace.</summary>
public sealed class ScreeningResult : IAudited
{
    public const int CategoryLength = 80;
    public const int JsonLength = 60_000;

    public Guid ScreeningId { get; init; }
    public int? Score { get; init; }
    public required string Category { get; init; }
    public RiskLevel? Level { get; init; }

    /// <summary>The highest level a floor or override demanded.</summary>
    public RiskLevel? Minimum { get; init; }
    public required int NotKnown { get; init; }
    public required int NotAsked { get; init; }
    public required string ResultJson { get; init; }

    public string AuditStream => $"screening:{ScreeningId}";

    public ScoreResult Whole() => JsonSerializer.Deserialize<ScoreResult>(ResultJson)!;

    internal static ScreeningResult Of(Guid screeningId, ScoreResult result) => new()
    {
        ScreeningId = screeningId,
        Score = result.Score,
        Category = result.Category,
        Level = result.Level,
        Minimum = result.Minimum,
        NotKnown = result.NotKnown,
        NotAsked = result.NotAsked,
        ResultJson = JsonSerializer.Serialize(result),
    };
}
