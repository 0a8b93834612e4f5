using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>How many agencies, and of which kinds, must be there for the body to decide. Comparable bodies ask for the local authority, police and health.</summary>
public sealed partial class MeetingBody
{
    public const int MostAgencies = 30;

    private readonly List<QuorumKind> _quorumKinds = [];

    /// <summary>The fewest agencies; nought where no rule is set.</summary>
    public int QuorumLeast { get; private set; }

    public IReadOnlyCollection<QuorumKind> QuorumKinds => _quorumKinds;

    /// <summary>Sets the rule. Needs <see cref="QuorumKinds"/> loaded.</summary>
    /// <exception cref="RuleViolation">Fewer agencies than kinds that must be there, or more than a meeting has.</exception>
    public void NeedQuorum(int least, IReadOnlyCollection<AgencyKind> kinds)
    {
        RuleViolation.When(least is < 1 or > MostAgencies, $"The least number of agencies is between 1 and {MostAgencies}.");
        RuleViolation.When(kinds.Distinct().Count() > least, "The least number of agencies cannot be smaller than the number of kinds that must be there.");
        QuorumLeast = least;
        _quorumKinds.RemoveAll(k => !kinds.Contains(k.Kind));
        _quorumKinds.AddRange(kinds.Distinct().Where(kind => _quorumKinds.TrueForAll(k => k.Kind != kind)).Select(kind => new QuorumKind { BodyId = Id, Kind = kind }));
    }
}
