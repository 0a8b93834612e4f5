using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Triage;

/// <summary>People and submissions in the running application, for tests that open its pages.</summary>
internal static class TriageHost
{
    public static TestHost Host => TestHost.Shared;

    public static TestWorld World { get; } = new(TestHost.Shared.Services);

    public static async Task<CurrentUser> PersonAsync(Role role = Role.TriageOfficer, Agency? agency = null) => await World.PersonAsync(agency ?? await World.AgencyAsync(), role);

    /// <summary>A sent screening about a child with a name of its own, and its author.</summary>
    public static async Task<(ScreeningSubmission Submission, CurrentUser Author)> SentAsync(RiskLevel judged = RiskLevel.High, ScreenedChild? about = null, Agency? agency = null, DateTime? at = null)
    {
        var author = await PersonAsync(Role.Practitioner, agency);
        var version = await ReadAsync(records => records.All<InstrumentVersion>().Where(v => v.Code == "mk" && v.Label == "2015").Select(v => v.Id).SingleAsync());
        var screening = Submissions.Complete(author, judged, whyLower: "Because", instrumentVersionId: version);
        screening.Describe(about ?? Described(), author, Submissions.Now);
        screening.Submit(Submissions.Tool, author, at ?? Submissions.Now);
        await World.SaveAsync(screening);
        return (screening, author);
    }

    public static ScreenedChild Described(string? given = null, string? family = null) => new()
    {
        GivenName = given ?? $"Kestrel{TestWorld.NextNumber()}",
        FamilyName = family ?? $"Heath{TestWorld.NextNumber()}",
        AlsoKnownAs = $"Kes{TestWorld.NextNumber()}",
        DateOfBirth = new DateOnly(2009, 1, 1).AddDays(TestWorld.NextNumber() % 1500),
        Postcode = "mk9 3aa",
        LocalityCode = "north",
        School = "Fictional Academy",
        LearningDisability = YesNoNotKnown.No,
        CurrentlyMissing = YesNoNotKnown.No,
    };

    public static async Task<ScreeningSubmission> DraftAsync(CurrentUser author)
    {
        var version = await ReadAsync(records => records.All<InstrumentVersion>().Where(v => v.Code == "mk" && v.Label == "2015").Select(v => v.Id).SingleAsync());
        var draft = Submissions.Complete(author, instrumentVersionId: version);
        await World.SaveAsync(draft);
        return draft;
    }

    public static async Task<T> ReadAsync<T>(Func<SystemRecords, Task<T>> read)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SystemRecords>());
    }

    public static Task<ScreeningSubmission> AgainAsync(ScreeningSubmission submission) => ReadAsync(records => records.All<ScreeningSubmission>().AsNoTracking()
        .Include(s => s.Decision).ThenInclude(d => d!.Steps).Include(s => s.Requests).Include(s => s.Calls).SingleAsync(s => s.Id == submission.Id));

    public static Task<Child> ChildOfAsync(ScreeningSubmission submission) => ReadAsync(records => records.All<Child>().AsNoTracking()
        .Include(c => c.Involvements).Include(c => c.Chronology).Include(c => c.Levels).Include(c => c.Aliases)
        .SingleAsync(c => c.Screenings.Any(s => s.Id == submission.Id)));

    /// <summary>The least a decision needs.</summary>
    public static Dictionary<string, string?> Choices(string outcome = "EarlyHelp", string level = "High") =>
        new() { ["Outcomes"] = outcome, ["Level"] = level, ["Reasons"] = "Because of what was seen." };
}
