using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>An agency with a practitioner and a lead, their screenings, and what triage does with them behind the pages.</summary>
internal sealed class SentWorld(IServiceProvider services)
{
    private readonly TestWorld _world = new(services);

    public Agency Agency { get; private set; } = null!;

    public CurrentUser Author { get; private set; } = null!;

    public CurrentUser Lead { get; private set; } = null!;

    public CurrentUser Officer { get; private set; } = null!;

    public static async Task<SentWorld> MakeAsync(IServiceProvider services)
    {
        var made = new SentWorld(services);
        made.Agency = await made._world.AgencyAsync();
        made.Author = await made.PersonAsync();
        made.Lead = await made.PersonAsync(Role.AgencyLead);
        made.Officer = await made.ElsewhereAsync(Role.TriageOfficer);
        return made;
    }

    /// <summary>Another person of the same agency.</summary>
    public Task<CurrentUser> PersonAsync(Role role = Role.Practitioner) => _world.PersonAsync(Agency, role);

    public async Task<CurrentUser> ElsewhereAsync(Role role) => await _world.PersonAsync(await _world.AgencyAsync(), role);

    public async Task<ScreeningSubmission> DraftAsync()
    {
        var draft = Submissions.Complete(Author, instrumentVersionId: await VersionAsync());
        await _world.SaveAsync(draft);
        return draft;
    }

    public async Task<ScreeningSubmission> SentAsync(RiskLevel judged = RiskLevel.High, string? whyLower = null, CurrentUser? by = null)
    {
        var sent = Submissions.Sent(by ?? Author, judged, whyLower, await VersionAsync());
        await _world.SaveAsync(sent);
        return sent;
    }

    /// <summary>Judged lower than the tool gives, so that the lead is to countersign.</summary>
    public Task<ScreeningSubmission> LowAsync(CurrentUser? by = null) => SentAsync(RiskLevel.Low, "The driver was an aunt.", by);

    /// <summary>Triage asks; the question's id.</summary>
    public async Task<Guid> AskAsync(ScreeningSubmission screening, string question)
    {
        var id = Guid.Empty;
        await ChangeAsync(screening, (s, now) => id = s.ReturnForInformation(question, Officer, now).Id);
        return id;
    }

    /// <summary>Triage decides and tells the referrer.</summary>
    public async Task DecideAsync(ScreeningSubmission screening, string told, string asked)
    {
        var child = await _world.ChildAsync();
        await using var scope = services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var choice = new TriageChoice { Steps = [new StepChoice(TriageOutcome.EarlyHelp)], AgreedLevel = RiskLevel.High, Reasons = "Planted triage reasons.", Told = told, Asked = asked };
        new TriageDeciding(WorkingDays.England).Decide(
            await records.All<ScreeningSubmission>().SingleAsync(s => s.Id == screening.Id),
            await records.All<Core.Children.Child>().SingleAsync(c => c.Id == child.Id),
            choice, RiskLevel.High, Officer, Submissions.Now.AddHours(1));
        await records.SaveAsync(default);
    }

    public async Task ChangeAsync(ScreeningSubmission screening, Action<ScreeningSubmission, DateTime> change)
    {
        await using var scope = services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        change(await records.All<ScreeningSubmission>().Include(s => s.Requests).SingleAsync(s => s.Id == screening.Id), Submissions.Now.AddHours(1));
        await records.SaveAsync(default);
    }

    public async Task<ScreeningSubmission> StoredAsync(ScreeningSubmission screening)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<ScreeningSubmission>().AsNoTracking()
            .Include(s => s.Events).Include(s => s.Requests).AsSplitQuery().SingleAsync(s => s.Id == screening.Id);
    }

    private async Task<Guid> VersionAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<InstrumentVersion>().Where(v => v.Code == "mk" && v.Label == "2015").Select(v => v.Id).SingleAsync();
    }
}
