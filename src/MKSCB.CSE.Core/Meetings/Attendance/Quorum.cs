using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Attendance;

/// <summary>A kind of agency without which a body cannot take its decisions.</summary>
public sealed class QuorumKind : Record, IAudited
{
    public required Guid BodyId { get; init; }

    public required AgencyKind Kind { get; init; }

    public string AuditStream => $"body:{BodyId}";
}

/// <summary>Whether who is there is enough, by the body's own rule, and if not what is wanting.</summary>
/// <param name="Least">The fewest agencies there must be; nought where the body has set no rule.</param>
/// <param name="There">Agencies there.</param>
/// <param name="Wanting">Kinds of agency that must be there and are not.</param>
public sealed record Quorum(int Least, int There, IReadOnlyList<AgencyKind> Wanting)
{
    public bool IsSet => Least > 0;

    public bool IsMet => There >= Least && Wanting.Count == 0;

    /// <summary>Agencies are counted, not people: three from one agency are one voice. Case attendees come for one child and do not count.</summary>
    public static Quorum Of(int least, IEnumerable<AgencyKind> needed, IEnumerable<(Guid Agency, AgencyKind Kind)> there)
    {
        var present = there.Where(a => a.Kind != AgencyKind.Board).Distinct().ToList();
        return new Quorum(least, present.Select(a => a.Agency).Distinct().Count(), [.. needed.Distinct().Where(kind => present.TrueForAll(a => a.Kind != kind)).Order()]);
    }
}
