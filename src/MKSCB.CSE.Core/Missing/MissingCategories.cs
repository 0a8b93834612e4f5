using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Missing;

/// <summary>One category with the days on which an episode may have begun to be recorded so.</summary>
public sealed record MissingCategoryRow(MissingCategory Category, DateOnly? From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>
/// The dated code list of missing categories. Police graded an episode missing or absent from 2013, and missing with one of four grades of risk
/// from about 2016 to 2017; forces changed at different times, so both lists hold throughout 2017. The local day of the change is to be confirmed
/// by the police.
/// </summary>
public static class MissingCategories
{
    public static readonly DateOnly GradedFrom = new(2017, 1, 1);

    public static readonly DateOnly AbsentUntil = new(2017, 12, 31);

    public static readonly IReadOnlyList<MissingCategoryRow> Table =
    [
        new(MissingCategory.NoApparentRisk, GradedFrom, null),
        new(MissingCategory.LowRisk, GradedFrom, null),
        new(MissingCategory.MediumRisk, GradedFrom, null),
        new(MissingCategory.HighRisk, GradedFrom, null),
        new(MissingCategory.Missing, null, null),
        new(MissingCategory.Absent, null, AbsentUntil),
        new(MissingCategory.AwayFromPlacement, null, null),
    ];

    public static bool HoldsOn(MissingCategory category, DateOnly day) => Table.Any(row => row.Category == category && row.HoldsOn(day));

    /// <exception cref="RuleViolation">The category was not used on that day.</exception>
    public static void MustHoldOn(MissingCategory category, DateOnly day) =>
        RuleViolation.When(!HoldsOn(category, day), $"“{category.InWords()}” was not used for an episode that began on that day.");
}
