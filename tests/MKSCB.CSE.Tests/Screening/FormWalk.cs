using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>A practitioner of an agency of their own, filling in the real form with scripts off.</summary>
internal sealed class FormWalk
{
    private FormWalk(Agency agency, CurrentUser author, Browser browser) => (Agency, Author, Browser) = (agency, author, browser);

    public Agency Agency { get; }

    public CurrentUser Author { get; }

    public Browser Browser { get; }

    /// <summary>The screening begun.</summary>
    public string Reference { get; private set; } = "";

    public string Address => $"/screenings/{Reference}";

    public static async Task<FormWalk> BeginAsync(Role role = Role.Practitioner)
    {
        var world = new TestWorld(TestHost.Shared.Services);
        var agency = await world.AgencyAsync();
        var author = await world.PersonAsync(agency, role);
        var walk = new FormWalk(agency, author, await TestHost.Shared.SignInAs(author));
        var begun = await walk.Browser.Submit(await walk.Browser.Open("/screenings/new"), With("Occasion", "Initial"));
        walk.Reference = begun.Location!.Split('/')[^2];
        return walk;
    }

    /// <summary>Begun on another instrument than the one new screenings are made on.</summary>
    public static async Task<FormWalk> BeginOnAsync(string code, string label)
    {
        var world = new TestWorld(TestHost.Shared.Services);
        var agency = await world.AgencyAsync();
        var author = await world.PersonAsync(agency);
        var version = await world.ReadAsync(r => r.All<InstrumentVersion>().Single(v => v.Code == code && v.Label == label).Id);
        var begun = ScreeningSubmission.Begin(version, ScreeningOccasion.Initial, author, DateTime.UtcNow);
        await world.SaveAsync(begun);
        return new FormWalk(agency, author, await TestHost.Shared.SignInAs(author)) { Reference = begun.Reference };
    }

    public static Dictionary<string, string?> With(params string[] pairs) =>
        pairs.Chunk(2).ToDictionary(pair => pair[0], pair => (string?)pair[1]);

    public Task<Answer> Open(string step) => Browser.Open(step.Length == 0 ? Address : $"{Address}/{step}");

    public async Task<Answer> Save(string step, Dictionary<string, string?> fields, string button = "Save and continue") =>
        await Browser.Submit(await Open(step), fields, button);

    /// <summary>Every page that must be filled, with one indicator that reads High.</summary>
    public async Task FillAsync(string risk = "High", string words = "I want it to stop.", bool answers = true)
    {
        Assert.NotNull((await Save("about", About)).Location);
        if (answers)
        {
            Assert.NotNull((await Save("section/D", With("Answers[2].Value", "Yes", "Answers[2].Strength", "Evidenced", "Answers[2].Source", "School gate", "Answers[2].Note", "Seen twice."))).Location);
        }

        Assert.NotNull((await Save("voice", With("Disclosure", "No", "ChildsWords", words, "WhyNoStrengths", "Met once", "WhyNoParentsView", "Not safe to ask"))).Location);
        Assert.NotNull((await Save("sharing", With("Consent", "NotSoughtRisk", "Basis", "PublicTask", "BasisReason", "To protect the child tonight.", "ContactPhone", "01632 960123"))).Location);
        Assert.NotNull((await Save("judgement", With("Harm", "NotKnown", "Risk", risk, "Rationale", "Seen twice in a car."))).Location);
    }

    public static Dictionary<string, string?> About => With(
        "GivenName", "Robin", "FamilyName", "Example", "DateOfBirth.Day", "3", "DateOfBirth.Month", "6", "DateOfBirth.Year", DateTime.UtcNow.AddYears(-14).Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "LocalityCode", "south", "LearningDisability", "No", "CurrentlyMissing", "No");

    public async Task<Answer> SendAsync() => await Browser.Submit(await Open("check"), With("Declared", "true"), "Send this screening");

    public static async Task<FormWalk> SentAsync(string risk = "High", string? whyLower = null)
    {
        var walk = await BeginAsync();
        await walk.FillAsync(risk);
        if (whyLower != null)
        {
            await walk.Save("result", With("WhyLower", whyLower), "Save and check your answers");
        }

        Assert.Equal($"{walk.Address}/receipt", (await walk.SendAsync()).Location);
        return walk;
    }

    /// <summary>Another person of the same agency, signed in.</summary>
    public async Task<Browser> ColleagueAsync(Role role) =>
        await TestHost.Shared.SignInAs(await new TestWorld(TestHost.Shared.Services).PersonAsync(Agency, role));

    /// <summary>Does to the stored screening what triage would.</summary>
    public async Task ChangeAsync(Action<ScreeningSubmission> change)
    {
        await using var scope = TestHost.Shared.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        change(records.All<ScreeningSubmission>().Single(s => s.Reference == Reference));
        await records.SaveAsync(default);
    }

    public async Task<T> ReadAsync<T>(Func<IQueryable<ScreeningSubmission>, T> read)
    {
        await using var scope = TestHost.Shared.Services.CreateAsyncScope();
        return read(scope.ServiceProvider.GetRequiredService<SystemRecords>().All<ScreeningSubmission>().Where(s => s.Reference == Reference));
    }
}
