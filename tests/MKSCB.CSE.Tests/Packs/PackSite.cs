using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Meetings;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Packs;

/// <summary>A meeting whose agenda is issued, with what two agencies returned about its children; one part of it kept to the chair.</summary>
internal sealed class PackSite
{
    public const string Open = "Seen at the clinic in March";
    public const string Kept = "An inquiry is open";
    public const string LeftOut = "Parts of one agency’s return are restricted to named roles";

    private PackSite(ReturnsSite returns) => Returns = returns;

    public ReturnsSite Returns { get; }

    public AgendaSite Site => Returns.Site;

    public string Pack => $"/meetings/{Site.Meeting.Id}/pack";

    public string Mine => $"/packs/{Site.Meeting.Id}";

    public static async Task<PackSite> NewAsync(int children = 1, bool issued = true)
    {
        var site = new PackSite(await ReturnsSite.NewAsync(children));
        await site.Returns.SendAsync(site.Returns.HealthLead, site.Returns.Health, (site.Site.Children[0], "Choice", "Information"), (site.Site.Children[0], "Text", Open), (site.Site.Children[0], "Parts[0].Text", Kept), (site.Site.Children[0], "Parts[0].Readers", "MeetingChair"));
        if (issued)
        {
            var chair = await AgendaSite.As(site.Site.Chair);
            await chair.Follow(await chair.Submit(await chair.Open($"{site.Site.Agenda}/issue"), []));
        }

        return site;
    }

    /// <summary>A panel member of another agency than the one that restricted a part.</summary>
    public Task<CurrentUser> PanelAsync() => Returns.SeatAsync(Returns.Police);

    /// <summary>Somebody without a seat, asked for this child.</summary>
    public async Task<CurrentUser> AskedAsync(Child child)
    {
        var person = await Site.World.PersonAsync(Returns.Health);
        await Site.World.SaveAsync(new Attendee { MeetingId = Site.Meeting.Id, ItemId = await ItemAsync(child), AccountId = person.Id, Name = person.Name, AgencyId = person.AgencyId, InvitedAt = DateTime.UtcNow });
        return person;
    }

    public async Task<Guid> ItemAsync(Child child) => (await Site.StoredAsync()).Items.Single(i => i.ChildId == child.Id).Id;

    public Task WorksWithAsync(CurrentUser person, Child child) => Site.World.SaveAsync(new Involvement { ChildId = child.Id, AgencyId = person.AgencyId, AccountId = person.Id, WorkerName = person.Name, WorkerRole = "Nurse", From = new DateOnly(2020, 1, 1) });

    /// <summary>Saves the draft for these people alone and circulates it, as the chair.</summary>
    public async Task<Answer> CirculateAsync(params CurrentUser[] to) => await CirculateAsync(null, to);

    public async Task<Answer> CirculateAsync(string? whatIsNew, CurrentUser[] to)
    {
        var chair = await AgendaSite.As(Site.Chair);
        await chair.Follow(await ChooseAsync(chair, whatIsNew, to));
        return await chair.Follow(await chair.Submit(await chair.Open($"{Pack}/circulate"), []));
    }

    public async Task<Answer> ChooseAsync(Browser by, string? whatIsNew, CurrentUser[] to)
    {
        var form = (await by.Open($"{Pack}/choose")).Page;
        string Hidden(string name) => form.QuerySelector($"main input[name={name}]")?.GetAttribute("value") ?? "";
        return await by.Post($"{Pack}/choose",
        [
            new("__RequestVerificationToken", Hidden("__RequestVerificationToken")), new("__once", Hidden("__once")), new("Version", Hidden("Version")), new("WhatIsNew", whatIsNew ?? ""),
            .. PackSectionNames.Select(s => KeyValuePair.Create("Sections", s)), .. to.Select(p => KeyValuePair.Create("Recipients", p.Id.ToString())),
        ]);
    }

    public async Task<Answer> ReadAsync(CurrentUser who, string page = "") => await (await AgendaSite.As(who)).Open(Mine + page);

    public Task<List<PackCopy>> CopiesAsync() =>
        Site.World.ReadAsync(records => records.All<PackCopy>().AsNoTracking().Include(c => c.Parts).Where(c => c.MeetingId == Site.Meeting.Id).OrderBy(c => c.Number).ThenBy(c => c.Id).ToList());

    public async Task EndRolesAsync(CurrentUser person) => await Site.World.ChangeAsync(records =>
        records.All<Core.Agencies.RoleAssignment>().Where(r => r.AccountId == person.Id && r.MeetingBodyId == Site.Body.Id).ToList().ForEach(r => r.End(LondonTime.DateOf(DateTime.UtcNow).AddDays(-1), "Left the post")));

    public static IReadOnlyList<string> Headings(Answer page) => [.. page.Page.QuerySelectorAll(".app-minutes-item h2").Select(h => h.TextContent.Trim())];

    private static IReadOnlyList<string> PackSectionNames { get; } = [.. MKSCB.CSE.Web.Features.Packs.PackWords.Choosable.Select(s => s.ToString())];
}
