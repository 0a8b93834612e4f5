using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>What stands over every page of one child's record.</summary>
public sealed record ChildHeading(Guid Id, string Reference, string Name, DateOnly? DateOfBirth, RiskLevel? Level, string Locality, string? Lead, long Version)
{
    /// <summary>Null when there is no such child, or none this person may see.</summary>
    public static Task<ChildHeading?> LoadAsync(IQueryable<Child> visible, string reference, DateOnly today, CancellationToken cancel) =>
        visible.Where(c => c.Reference == reference)
            .Select(c => new ChildHeading(
                c.Id,
                c.Reference,
                c.GivenName + " " + c.FamilyName,
                c.DateOfBirth,
                c.Level,
                c.Locality!.Name,
                c.Involvements.Where(i => i.IsLead && i.From <= today && (i.To == null || i.To >= today)).Select(i => i.WorkerName + ", " + i.Agency!.Name).FirstOrDefault(),
                c.Version))
            .FirstOrDefaultAsync(cancel);

    public string Address => $"/children/{Reference}";

    public CaseHeader Bar(DateOnly today) => new(Reference, Name, Age(DateOfBirth, today), Level, Locality, Lead);

    public SubNav Menu(string current) => new("This child's record",
    [
        Item("Overview", "", current),
        Item("Chronology", "/chronology", current),
        Item("Level of concern", "/levels", current),
        Item("Missing", "/missing", current),
        Item("Plan or order", "/status", current),
        Item("Protection", "/protection", current),
        Item("Sharing", "/sharing", current),
    ]);

    /// <summary>Age in words: "14", "not known".</summary>
    public static string Age(DateOnly? born, DateOnly today) => born is { } day ? Core.Children.Age.On(day, today).ToString(CultureInfo.InvariantCulture) : "not known";

    private SubNavItem Item(string text, string place, string current) => new(text, Address + place, text == current);
}
