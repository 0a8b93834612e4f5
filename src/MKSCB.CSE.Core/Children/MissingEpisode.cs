using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>A child was missing, or away without agreement, from one time to another.</summary>
public sealed partial class MissingEpisode : Record, IAudited
{
    public const int ReportedByLength = 160;
    public const int PlaceLength = 300;
    public const int AuthorityLength = 160;
    public const int PoliceReferenceLength = 40;
    public const int WordsLength = 2000;

    private MissingEpisode()
    {
    }

    public Guid ChildId { get; private init; }

    public Child? Child { get; private init; }

    public MissingCategory Category { get; private set; }

    /// <summary>When the child was last known to be where they should be. UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>When the child was found or came back; null while still missing. UTC.</summary>
    public DateTime? To { get; private set; }

    public string ReportedBy { get; private set; } = "";

    /// <summary>UTC; null where the police were not told, or nobody knows when.</summary>
    public DateTime? ReportedToPoliceAt { get; private set; }

    public string? PoliceReference { get; private set; }

    public string? LastSeenWhere { get; private set; }

    /// <summary>The authority responsible for the child, where it is an agency of this service; it owes the return interview.</summary>
    public Guid? ResponsibleAgencyId { get; private set; }

    public Agency? ResponsibleAgency { get; private init; }

    /// <summary>The same, where it is an authority elsewhere.</summary>
    public string? ResponsibleElsewhere { get; private set; }

    /// <summary>The authority in whose area the child lives, where that is another than the responsible one.</summary>
    public string? HostAuthority { get; private set; }

    public ReturnHow? How { get; private set; }

    public string? FoundWhere { get; private set; }

    public string? FoundWith { get; private set; }

    /// <summary>Harm to the child while missing, as known at the return.</summary>
    public string? Harm { get; private set; }

    /// <summary>What the child said first, in their own words.</summary>
    public string? FirstThoughts { get; private set; }

    public DateTime RecordedAt { get; private init; }

    public Guid RecordedById { get; private init; }

    /// <summary>Owed from the return on; null while the child is missing.</summary>
    public ReturnInterview? Interview { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    internal static MissingEpisode Begin(Child child, MissingCategory category, DateTime from, string reportedBy, EpisodeReport report, CurrentUser by, DateTime now)
    {
        MissingCategories.MustHoldOn(category, LondonTime.DateOf(from));
        RuleViolation.When(report.ReportedToPoliceAt > now, "The report to the police cannot be in the future.");
        return new MissingEpisode
        {
            ChildId = child.Id,
            Child = child,
            Category = category,
            From = from,
            ReportedBy = reportedBy,
            ReportedToPoliceAt = report.ReportedToPoliceAt,
            PoliceReference = report.PoliceReference,
            LastSeenWhere = report.LastSeenWhere,
            ResponsibleAgencyId = report.ResponsibleAgencyId,
            ResponsibleElsewhere = report.ResponsibleElsewhere,
            HostAuthority = report.HostAuthority,
            RecordedAt = now,
            RecordedById = by.Id,
        };
    }

    /// <summary>The child is back, and from that moment a return interview is owed. Needs <see cref="Interview"/> loaded.</summary>
    /// <exception cref="RuleViolation">Already recorded, before the child went, or in the future.</exception>
    public void Return(DateTime at, DateTime now, EpisodeReturn? told = null)
    {
        RuleViolation.When(IsWithdrawn, "This episode was recorded by mistake and has been taken back.");
        RuleViolation.When(To != null, "The child's return has already been recorded.");
        RuleViolation.When(at <= From, "The child cannot have come back before going missing.");
        RuleViolation.When(at > now, "The return cannot be in the future.");
        (To, How, FoundWhere, FoundWith, Harm, FirstThoughts) = (at, told?.How, told?.FoundWhere, told?.FoundWith, told?.Harm, told?.FirstThoughts);
        Owe(at);
    }

    // A return recorded by mistake and taken back leaves its interview behind; the next return takes it up.
    private void Owe(DateTime returned)
    {
        if (Interview == null)
        {
            Interview = ReturnInterview.Owed(this, returned);
        }
        else
        {
            Interview.OweAnew(returned);
        }
    }
}
