using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Tests.Children;

/// <summary>People and children for rules that need no database.</summary>
internal static class People
{
    public static readonly DateTime Now = new(2026, 3, 12, 9, 30, 0, DateTimeKind.Utc);

    public static readonly DateOnly Today = new(2026, 3, 12);

    public static CurrentUser Officer(string name = "Officer") =>
        new(Guid.NewGuid(), name, Guid.NewGuid(), "Children's Social Care", [new Grant(Role.TriageOfficer)]);

    public static Child Child(string given = "Amber", string family = "Field", DateOnly? born = null) => new()
    {
        Reference = "MKC-1001",
        GivenName = given,
        FamilyName = family,
        DateOfBirth = born ?? new DateOnly(2011, 5, 1),
        LocalityCode = "south",
        OpenedAt = Now,
    };

    /// <summary>Everything that must be known before this child is stepped down by somebody of another agency than <c>OtherAgency</c>.</summary>
    public static StepDown SteppedDown(Child child, string? evidence = "Evidence", Guid? second = null, DateOnly? recall = null, params EarlierIndicator[] earlier) => new()
    {
        Kind = StepDownKind.LowerLevel,
        Seen = child.Level,
        Earlier = new EarlierIndicators(child.Id, earlier),
        Indicators = [.. earlier.Select(e => new IndicatorAnswer(e.Key, IndicatorNow.Gone, "School nurse"))],
        Evidence = evidence,
        OtherAgency = new AgencyView(OtherAgency, "Named nurse", true, null),
        Plan = "Child in need plan",
        Lead = "Allocated social worker",
        Child = new Telling(true, null),
        Parents = new Telling(false, "It would put the child at risk"),
        RecallOn = recall ?? Today.AddDays(30),
        SecondPersonId = second ?? Guid.NewGuid(),
    };

    /// <summary>Lowers the level as it is done outside a meeting: asked, and confirmed by the second person's own sign-in.</summary>
    public static void LowerLevel(this Child child, LevelJudgement judgement, StepDown how, CurrentUser by, DateTime now) =>
        child.ConfirmStepDown(child.AskToLower(judgement, how, by, now), new CurrentUser(how.SecondPersonId!.Value, "Second", Guid.NewGuid(), "Council", [new Grant(Role.CseCoordinator)]), now);

    public static readonly Guid OtherAgency = Guid.NewGuid();

    public static ChildIdentity Identity(string given = "Amber", string family = "Field", string? postcode = null, DateOnly? born = null) => new()
    {
        GivenName = given,
        FamilyName = family,
        DateOfBirth = born ?? new DateOnly(2011, 5, 1),
        Postcode = postcode,
        LocalityCode = "south",
    };
}
