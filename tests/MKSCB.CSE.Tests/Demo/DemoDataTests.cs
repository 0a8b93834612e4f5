using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data.Demo;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Demo;

public sealed class DemoDataTests
{
    [Fact]
    public async Task Demonstration_IsAliveToday_AndIsToldOnlyOnce()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await database.Services.SeedDemoAsync();
        await database.Services.SeedDemoAsync();
        await using var scope = database.As(null);
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var now = database.Clock.Now();

        Assert.Equal(120, await records.All<Child>().CountAsync());
        Assert.Equal(16, await records.All<Agency>().CountAsync(a => a.Code.StartsWith("demo-")));
        Assert.True(await records.All<ScreeningSubmission>().CountAsync(s => s.QueuePlace != null) >= 7, "The triage queue must have something to show.");
        Assert.True(await records.All<ScreeningSubmission>().AnyAsync(s => s.Countersign == CountersignState.Awaiting));
        Assert.True(await records.All<ScreeningSubmission>().AnyAsync(s => s.State == ScreeningState.ReturnedForInformation));
        Assert.True(await records.All<MissingEpisode>().CountAsync() > 50);
        Assert.True(await records.All<Meeting>().CountAsync(m => m.State == MeetingState.MinutesApproved) > 30);
        var next = await records.All<Meeting>().Include(m => m.Items).Where(m => m.Body!.Code == "marmm" && m.StartsAt > now).OrderBy(m => m.StartsAt).FirstAsync();
        Assert.InRange(next.Items.Count, 8, 30);
        Assert.InRange((next.StartsAt - now).TotalDays, 3, 12);
        var returns = await records.All<AgencyReturn>().Where(r => r.Item!.MeetingId == next.Id).ToListAsync();
        Assert.InRange(returns.Count(r => r.State == ReturnState.Asked), 1, returns.Count * 6 / 10);
        Assert.All(new[] { ReturnState.Information, ReturnState.NothingKnown, ReturnState.CannotAnswerYet }, state => Assert.Contains(returns, r => r.State == state));
        Assert.True(await records.All<AgencyReturn>().AnyAsync(r => r.AnsweredAt > r.DueAt), "A return must have come late.");
        Assert.True(await records.All<RestrictedPart>().AnyAsync(p => p.Text != null));
        Assert.True(await records.All<MeetingAction>().AnyAsync(a => a.State == ActionState.Open));
        Assert.True(await records.All<OutboxLetter>().AnyAsync(l => l.State == LetterState.Dead), "The page about mail must have something to show.");
        Assert.True(await records.All<RoleAssignment>().AnyAsync(r => r.Role == Role.TriageOfficer && r.AgreedById == null), "A role must wait for a second person.");
    }
}
