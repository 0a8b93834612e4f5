using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Screening;

public sealed class SubmissionStorageTests
{
    [Fact]
    public async Task SentScreening_IsReadBackWhole()
    {
        await using var database = await TestDatabase.SqliteAsync();
        var world = new TestWorld(database.Services);
        var author = await world.PersonAsync(await world.AgencyAsync());
        var sent = Submissions.Sent(author, RiskLevel.Medium, "The driver was an aunt.", await VersionAsync(database));
        await world.SaveAsync(sent);

        await using var scope = database.As(author);
        var read = await Door(scope).Screenings.Include(s => s.Answers).Include(s => s.Events).SingleAsync(s => s.Reference == sent.Reference);

        Assert.Equal("Robin", read.About!.GivenName);
        Assert.Equal("I want it to stop.", read.Voice!.ChildsWords);
        Assert.Equal("The driver was an aunt.", read.Judgement!.WhyLower);
        Assert.Equal(sent.Result!.Whole().Trace, read.Result!.Whole().Trace);
        Assert.Equal(2, read.Answers.Count);
        Assert.Single(read.Events);
    }

    [Fact]
    public async Task PartsSavedAgain_ReplaceWhatStood()
    {
        await using var database = await TestDatabase.SqliteAsync();
        var world = new TestWorld(database.Services);
        var author = await world.PersonAsync(await world.AgencyAsync());
        var draft = Submissions.Complete(author, instrumentVersionId: await VersionAsync(database));
        await world.SaveAsync(draft);

        await using (var scope = database.As(author))
        {
            var again = await Door(scope).Screenings.Include(s => s.Answers).SingleAsync(s => s.Id == draft.Id);
            again.Hear(new ScreeningVoice { WhyNoVoice = "Asleep" }, author, Submissions.Now);
            again.Answer(Submissions.Tool, [Submissions.Yes("R8") with { Value = AnswerValue.Possible }], author, Submissions.Now);
            await Door(scope).SaveAsync(default);
        }

        await using var other = database.As(author);
        var read = await Door(other).Screenings.Include(s => s.Answers).SingleAsync(s => s.Id == draft.Id);
        Assert.Null(read.Voice!.ChildsWords);
        Assert.Equal("Asleep", read.Voice.WhyNoVoice);
        Assert.Equal(AnswerValue.Possible, read.Answers.Single(a => a.ItemCode == "R8").Value);
    }

    [Fact]
    public async Task TwoPagesSavedAtOnce_TheSecondIsTold()
    {
        await using var database = await TestDatabase.SqliteAsync();
        var world = new TestWorld(database.Services);
        var author = await world.PersonAsync(await world.AgencyAsync());
        var draft = Submissions.Complete(author, instrumentVersionId: await VersionAsync(database));
        await world.SaveAsync(draft);
        await using var one = database.As(author);
        await using var two = database.As(author);
        var first = await Door(one).Screenings.SingleAsync(s => s.Id == draft.Id);
        var second = await Door(two).Screenings.SingleAsync(s => s.Id == draft.Id);

        first.Hear(new ScreeningVoice { WhyNoVoice = "Asleep" }, author, Submissions.Now.AddMinutes(1));
        await Door(one).SaveAsync(default);
        second.Share(new ScreeningSharing(), author, Submissions.Now.AddMinutes(2));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Door(two).SaveAsync(default));
    }

    [Fact]
    public async Task Draft_IsSeenByItsAuthorAlone_AndOnceSentByLeadAndTriage()
    {
        await using var database = await TestDatabase.SqliteAsync();
        var world = new TestWorld(database.Services);
        var agency = await world.AgencyAsync();
        var author = await world.PersonAsync(agency);
        var version = await VersionAsync(database);
        var draft = Submissions.Complete(author, instrumentVersionId: version);
        var sent = Submissions.Sent(author, instrumentVersionId: version);
        await world.SaveAsync(draft, sent);

        Assert.Equal(new[] { draft.Id, sent.Id }.Order(), await SeenByAsync(database, author));
        Assert.Equal([sent.Id], await SeenByAsync(database, await world.PersonAsync(agency, Role.AgencyLead)));
        Assert.Equal([sent.Id], await SeenByAsync(database, await world.PersonAsync(await world.AgencyAsync(), Role.TriageOfficer)));
        Assert.Empty(await SeenByAsync(database, await world.PersonAsync(agency)));
        Assert.Empty(await SeenByAsync(database, await world.PersonAsync(await world.AgencyAsync(), Role.AgencyLead)));
        Assert.Empty(await SeenByAsync(database, await world.PersonAsync(agency, Role.SystemAdministrator)));
    }

    private static async Task<List<Guid>> SeenByAsync(TestDatabase database, CurrentUser who)
    {
        await using var scope = database.As(who);
        return [.. (await Door(scope).Screenings.Select(s => s.Id).ToListAsync()).Order()];
    }

    private static CaseRecords Door(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<CaseRecords>();

    private static async Task<Guid> VersionAsync(TestDatabase database)
    {
        await using var scope = database.As(null);
        return await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<InstrumentVersion>().Where(v => v.Code == "mk").Select(v => v.Id).SingleAsync();
    }
}
