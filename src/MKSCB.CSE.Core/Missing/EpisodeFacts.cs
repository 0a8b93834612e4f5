using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Missing;

/// <summary>How the child came back.</summary>
public enum ReturnHow
{
    OwnAccord,
    FoundByCarer,
    FoundByPolice,
    FoundByProfessional,
    AnotherWay,
    NotKnown,
}

/// <summary>What was reported when the child went missing.</summary>
public sealed record EpisodeReport
{
    public static readonly EpisodeReport Nothing = new();

    /// <summary>UTC.</summary>
    public DateTime? ReportedToPoliceAt { get; init; }

    public string? PoliceReference { get; init; }

    public string? LastSeenWhere { get; init; }

    public Guid? ResponsibleAgencyId { get; init; }

    public string? ResponsibleElsewhere { get; init; }

    public string? HostAuthority { get; init; }
}

/// <summary>What is known when the child is back.</summary>
public sealed record EpisodeReturn(ReturnHow? How, string? FoundWhere, string? FoundWith, string? Harm, string? FirstThoughts);

/// <summary>What can be corrected in an episode.</summary>
public sealed record EpisodeFacts(MissingCategory Category, DateTime From, DateTime? To, string ReportedBy);
