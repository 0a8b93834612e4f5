using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Children;

/// <summary>A child of its own in the running application, with an officer who keeps the record and a nurse who works with the child.</summary>
internal sealed class ChildSite
{
    /// <summary>Text that people paste: right to left, an emoji, markup. It comes back as it was typed.</summary>
    public const string Pasted = "قالت \u202eأمي\u202c 😀 <b>bold</b> & \"quoted\"";

    public static TestHost Host => TestHost.Shared;

    public TestWorld World { get; } = new(Host.Services);

    public Agency Agency { get; private set; } = null!;

    public Child Child { get; private set; } = null!;

    public CurrentUser Officer { get; private set; } = null!;

    public CurrentUser Nurse { get; private set; } = null!;

    public string Address => $"/children/{Child.Reference}";

    public static DateTime Now => Host.Services.GetRequiredService<TimeProvider>().Now();

    public static DateOnly Today => LondonTime.DateOf(Now);

    public static async Task<ChildSite> NewAsync()
    {
        var site = new ChildSite();
        site.Agency = await site.World.AgencyAsync();
        site.Child = await site.World.ChildAsync();
        site.Officer = await site.World.PersonAsync(await site.World.AgencyAsync(AgencyKind.SocialCare), Role.TriageOfficer);
        site.Nurse = await site.World.PersonAsync(site.Agency);
        await site.World.SaveAsync(new Involvement { ChildId = site.Child.Id, AgencyId = site.Agency.Id, AccountId = site.Nurse.Id, WorkerName = site.Nurse.Name, WorkerRole = "School nurse", From = Today.AddDays(-10) });
        return site;
    }

    public Task<Browser> OfficerAsync() => Host.SignInAs(Officer);

    public Task<Browser> NurseAsync() => Host.SignInAs(Nurse);

    /// <summary>Opens the page under the child's address and sends its form filled like this.</summary>
    public async Task<Answer> SendAsync(Browser browser, string place, Dictionary<string, string?> fields) =>
        await browser.Submit(await browser.Open(Address + place), fields);

    /// <summary>The child as stored now, with everything the pages change.</summary>
    public async Task<Child> StoredAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<Child>().AsNoTracking().AsSplitQuery()
            .Include(c => c.Aliases).Include(c => c.SearchTerms).Include(c => c.Involvements).Include(c => c.Conflicts)
            .Include(c => c.Levels).Include(c => c.LegalStatuses).Include(c => c.Chronology).Include(c => c.MissingEpisodes)
            .SingleAsync(c => c.Id == Child.Id);
    }

    /// <summary>Changes the child behind everybody's back, as a colleague in another room does.</summary>
    public async Task ChangeAsync(Action<Child> change)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        change(await records.All<Child>().AsSplitQuery()
            .Include(c => c.Aliases).Include(c => c.SearchTerms).Include(c => c.Involvements).Include(c => c.Conflicts)
            .Include(c => c.Levels).Include(c => c.LegalStatuses).Include(c => c.MissingEpisodes).SingleAsync(c => c.Id == Child.Id));
        await records.SaveAsync(default);
    }

    /// <summary>A day as the three boxes of a date.</summary>
    public static Dictionary<string, string?> Day(string field, DateOnly day) => new()
    {
        [$"{field}.Day"] = $"{day.Day}",
        [$"{field}.Month"] = $"{day.Month}",
        [$"{field}.Year"] = $"{day.Year}",
    };

    public static Dictionary<string, string?> With(Dictionary<string, string?> fields, params (string Name, string? Value)[] more)
    {
        var all = new Dictionary<string, string?>(fields);
        foreach (var (name, value) in more)
        {
            all[name] = value;
        }

        return all;
    }

    public static void IsSaved(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, $"{(int)answer.Status} {answer.Heading}: {string.Join("; ", answer.Errors)}");
}
