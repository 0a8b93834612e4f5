using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Children;

/// <summary>A level agreed for a child: kept for ever, so that the path can be read backwards.</summary>
public sealed class RiskLevelChange : Record, IAudited
{
    public const int ReasonLength = 2000;

    public required Guid ChildId { get; init; }

    public required RiskLevel Level { get; init; }

    /// <summary>The level before; null for the first.</summary>
    public RiskLevel? Before { get; init; }

    public required DateTime At { get; init; }

    public required Guid JudgedById { get; init; }

    public Account? JudgedBy { get; init; }

    public required string Reason { get; init; }

    /// <summary>The screening it was judged on, where there was one.</summary>
    public Guid? ScreeningId { get; init; }

    /// <summary>For a lowering: what shows that risk is less, not merely that it is quiet.</summary>
    public string? Evidence { get; init; }

    /// <summary>For a lowering: who agreed it besides the judge.</summary>
    public Guid? SecondPersonId { get; init; }

    public Account? SecondPerson { get; init; }

    /// <summary>For a lowering: the day it is looked at again whatever happens.</summary>
    public DateOnly? RecallOn { get; init; }

    public bool IsLowering => Before > Level;

    public string AuditStream => $"child:{ChildId}";
}
