using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>A body of its own in the running application, with a meeting two weeks away and children due at it.</summary>
internal sealed class AgendaSite
{
    public static TestHost Host => TestHost.Shared;

    public TestWorld World { get; } = new(Host.Services);

    public MeetingBody Body { get; } = new() { Code = $"body-{TestWorld.NextNumber()}", Name = $"Test meeting {TestWorld.NextNumber()}" };

    public Agency Agency { get; private set; } = null!;

    public Meeting Meeting { get; private set; } = null!;

    public List<Child> Children { get; } = [];

    public CurrentUser Chair { get; private set; } = null!;

    public string Agenda => $"/meetings/{Meeting.Id}/agenda";

    public static async Task<AgendaSite> NewAsync(int children)
    {
        var site = new AgendaSite();
        site.Agency = await site.World.AgencyAsync();
        var now = Host.Services.GetRequiredService<TimeProvider>().Now();
        site.Meeting = new Meeting { BodyId = site.Body.Id, StartsAt = now.AddDays(14), Place = "Room 3" };
        await site.World.SaveAsync(site.Body, site.Meeting);
        for (var i = 0; i < children; i++)
        {
            var child = await site.World.ChildAsync();
            site.Children.Add(child);
            await site.World.SaveAsync(new MeetingAction { BodyId = site.Body.Id, ChildId = child.Id, Text = "Visit", OwnerAgencyId = site.Agency.Id, OwnerName = "Nurse", DueOn = LondonTime.DateOf(now).AddDays(30), AgreedAt = now });
        }

        site.Chair = await site.PersonAsync(Role.MeetingChair);
        return site;
    }

    public Task<CurrentUser> PersonAsync(Role role) => World.PersonAsync(Agency, role, Body.Id);

    /// <summary>A child whom another meeting has had before it, so that this one may add them by reference.</summary>
    public async Task<Child> KnownChildAsync()
    {
        var child = await World.ChildAsync();
        var body = new MeetingBody { Code = $"body-{TestWorld.NextNumber()}", Name = "Another meeting" };
        var meeting = new Meeting { BodyId = body.Id, StartsAt = DateTime.UtcNow.AddDays(-30) };
        await World.SaveAsync(body, meeting, new AgendaItem { MeetingId = meeting.Id, Subject = AgendaSubject.Child, ChildId = child.Id });
        return child;
    }

    public async Task DraftAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        await records.DraftNextAgendaAsync(Body.Id, scope.ServiceProvider.GetRequiredService<TimeProvider>().Now(), default);
        await records.SaveAsync(default);
    }

    public async Task<Meeting> StoredAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<Meeting>().AsNoTracking().Include(m => m.Items).ThenInclude(i => i.Child).SingleAsync(m => m.Id == Meeting.Id);
    }

    public static Task<Browser> As(CurrentUser person) => Host.SignInAs(person);

    /// <summary>The references in the order of the page's table.</summary>
    public static IReadOnlyList<string> Order(Answer page) => [.. page.Page.QuerySelectorAll(".app-agenda tbody th a").Select(a => a.TextContent.Trim())];
}
