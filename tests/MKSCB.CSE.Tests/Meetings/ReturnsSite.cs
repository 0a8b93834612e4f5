using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>A meeting with children on its agenda and two member agencies, each with a lead; the first has a panel member too.</summary>
internal sealed class ReturnsSite(AgendaSite site)
{
    public AgendaSite Site => site;

    public Agency Health { get; private set; } = null!;

    public Agency Police { get; private set; } = null!;

    public CurrentUser HealthLead { get; private set; } = null!;

    public CurrentUser PoliceLead { get; private set; } = null!;

    public CurrentUser Panel { get; private set; } = null!;

    public string Returns => $"/returns/{site.Meeting.Id}";

    public string Overview => $"/meetings/{site.Meeting.Id}/returns";

    public static async Task<ReturnsSite> NewAsync(int children, bool ask = true)
    {
        var made = new ReturnsSite(await AgendaSite.NewAsync(children));
        var world = made.Site.World;
        (made.Health, made.Police) = (await world.AgencyAsync(), await world.AgencyAsync(AgencyKind.Police));
        (made.HealthLead, made.PoliceLead) = (await world.PersonAsync(made.Health, Role.AgencyLead), await world.PersonAsync(made.Police, Role.AgencyLead));
        made.Panel = await made.SeatAsync(made.Health);
        await made.SeatAsync(made.Police);
        await made.Site.DraftAsync();
        if (ask)
        {
            await made.AskAsync();
        }

        return made;
    }

    /// <summary>A panel member with a seat and the role that comes with it.</summary>
    public async Task<CurrentUser> SeatAsync(Agency agency)
    {
        var person = await site.World.PersonAsync(agency);
        var account = await site.World.ReadAsync(records => records.All<Account>().AsNoTracking().Single(a => a.Id == person.Id));
        var seat = BodyMember.Give(site.Body, account, Seat.Member, new DateOnly(2015, 1, 1), "Test", person);
        await site.World.SaveAsync(seat.RoleAssignment!, seat);
        return new CurrentUser(person.Id, person.Name, person.AgencyId, person.AgencyName, [.. person.Grants, new Grant(Role.PanelMember, null, null, site.Body.Id)]);
    }

    public async Task AskAsync()
    {
        var chair = await AgendaSite.As(site.Chair);
        await chair.Follow(await chair.Submit(await chair.Open($"{site.Agenda}/provisional"), []));
    }

    public Task<List<AgencyReturn>> StoredAsync() => site.World.ReadAsync(records => records.All<AgencyReturn>().AsNoTracking().Include(r => r.Item).Where(r => r.Item!.MeetingId == site.Meeting.Id).ToList());

    public async Task<AgencyReturn> OneAsync(Agency agency, Child child) => (await StoredAsync()).Single(r => r.AgencyId == agency.Id && r.Item!.ChildId == child.Id);

    public async Task<Dictionary<string, string?>> FieldsAsync(Agency agency, params (Child Child, string Field, string? Value)[] fields)
    {
        Dictionary<string, string?> made = [];
        foreach (var (child, field, value) in fields)
        {
            made[$"Rows[{(await OneAsync(agency, child)).Id}].{field}"] = value;
        }

        return made;
    }

    /// <summary>Sends these answers as this person, from the page.</summary>
    public async Task<Answer> SendAsync(CurrentUser who, Agency agency, params (Child Child, string Field, string? Value)[] fields)
    {
        var browser = await AgendaSite.As(who);
        return await browser.Submit(await browser.Open(Returns), await FieldsAsync(agency, fields), "Send what is answered");
    }

    public Task ConflictAsync(Child child, CurrentUser who) =>
        site.World.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = who.Id, Reason = "Niece", DeclaredAt = DateTime.UtcNow });
}
