using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>First half of choosing a person: of which agency.</summary>
/// <param name="Child">The heading the page stands under.</param>
/// <param name="Title">What is being done.</param>
/// <param name="Address">Where the second half is.</param>
/// <param name="Back">Place of the child's record to go back to.</param>
/// <param name="Agencies">Those that exist today.</param>
public sealed record AgencyStep(ChildHeading Child, string Title, string Address, string Back, IReadOnlyList<Choice> Agencies)
{
    public const string View = "/Features/Children/AgencyStep.cshtml";

    /// <summary>Gone on without a choice: the page that comes again says so, or it seems that the button does nothing.</summary>
    public static void Check(IQueryCollection query, ModelStateDictionary state)
    {
        if (query.ContainsKey("agency"))
        {
            state.AddModelError("agency", "Choose the agency");
        }
    }
}

/// <summary>An agency and its people who can sign in. Staff only: nothing here says of any child.</summary>
public sealed record AgencyPeople(Guid Id, string Code, string Name, IReadOnlyList<Choice> People)
{
    public static async Task<IReadOnlyList<Choice>> AgenciesAsync(ReferenceRecords lists, DateOnly today, CancellationToken cancel) =>
        Choices.From(await lists.Agencies.Where(a => a.From <= today && (a.To == null || a.To >= today)).OrderBy(a => a.Name).Select(a => new { a.Code, a.Name }).ToListAsync(cancel), a => a.Code, a => a.Name);

    /// <summary>Null when no agency has this code.</summary>
    public static async Task<AgencyPeople?> LoadAsync(AccountRecords accounts, string? code, CancellationToken cancel)
    {
        var agency = string.IsNullOrEmpty(code) ? null : await accounts.Agencies.Where(a => a.Code == code).Select(a => new { a.Id, a.Code, a.Name }).FirstOrDefaultAsync(cancel);
        if (agency == null)
        {
            return null;
        }

        var people = await accounts.Accounts.Where(a => a.AgencyId == agency.Id && a.State != AccountState.Left).OrderBy(a => a.DisplayName)
            .Select(a => new { a.Id, a.DisplayName, a.JobTitle }).ToListAsync(cancel);
        return new AgencyPeople(agency.Id, agency.Code, agency.Name, Choices.From(people, p => p.Id.ToString(), p => p.JobTitle == null ? p.DisplayName : $"{p.DisplayName}, {p.JobTitle}"));
    }

    public bool Has(Guid? person) => person is { } id && People.Any(p => p.Value == id.ToString());
}
