using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>A meeting that was held and closed: every child discussed, with an action and an agency that did not agree.</summary>
internal sealed class MinutesSite
{
    private MinutesSite(RecordingSite recording) => Recording = recording;

    public RecordingSite Recording { get; }

    public AgendaSite Site => Recording.Site;

    public string Minutes => $"/meetings/{Site.Meeting.Id}/minutes";

    public string Item(int item, string what) => $"{Minutes}/items/{Recording.Items[item]}/{what}";

    public static async Task<MinutesSite> NewAsync(int children = 1)
    {
        var site = new MinutesSite(await RecordingSite.NewAsync(children));
        var (chair, now) = (site.Site.Chair, DateTime.UtcNow);
        await site.Recording.ChangeAsync(meeting =>
        {
            foreach (var item in meeting.OnAgenda.ToList())
            {
                item.Write(new ItemNotes { Worries = "Out at night", ChildView = "Fine", Decision = $"Decided for {item.Child!.Reference}", Rationale = "Recent", Level = RiskLevel.High, Nrm = NrmAnswer.NotConsidered, NrmReason = "No sign", NextReviewOn = RecordingSite.Later }, chair, now);
                item.Dissent(site.Site.Agency.Id, "The nurse", $"We would raise {item.Child!.Reference}", chair, now);
                item.Finish(chair, now);
            }

            meeting.Close([], chair, now);
        });
        foreach (var child in site.Site.Children)
        {
            var owner = await site.Site.PersonAsync(Role.PanelMember);
            await site.Site.World.SaveAsync(new MeetingAction { BodyId = site.Site.Body.Id, MeetingId = site.Site.Meeting.Id, ChildId = child.Id, Text = $"Visit {child.Reference}", OwnerAgencyId = owner.AgencyId, OwnerId = owner.Id, OwnerName = owner.Name, DueOn = RecordingSite.Later, AgreedAt = now });
        }

        await site.Site.World.SaveAsync(new Attendee { MeetingId = site.Site.Meeting.Id, AccountId = chair.Id, Name = chair.Name, AgencyId = chair.AgencyId, InvitedAt = now });
        return site;
    }

    public async Task<Answer> ApproveAsync(Browser chair) => await chair.Follow(await chair.Submit(await chair.Open(Minutes + "/approve"), []));

    public async Task<Answer> AmendAsync(Browser chair, int item, string decision) =>
        await chair.Submit(await chair.Open(Item(item, "amend")), new Dictionary<string, string?> { ["Decision"] = decision, ["Reason"] = "It was written down wrongly" });

    public async Task<Answer> ProposeAsync(Browser person, string decision) =>
        await person.Submit(await person.Open(Item(0, "correct")), new Dictionary<string, string?> { ["Field"] = "Decision", ["Proposed"] = decision, ["Why"] = "I was there" });

    public Task<List<MinutesVersion>> VersionsAsync() =>
        Site.World.ReadAsync(records => records.All<MinutesVersion>().AsNoTracking().Include(v => v.Parts).Where(v => v.MeetingId == Site.Meeting.Id).OrderBy(v => v.Number).ToList());

    public Task<List<ItemCorrection>> CorrectionsAsync() =>
        Site.World.ReadAsync(records => records.All<ItemCorrection>().AsNoTracking().Where(c => c.MeetingId == Site.Meeting.Id).OrderBy(c => c.At).ToList());

    /// <summary>The mark of the draft as its chair reads it now.</summary>
    public async Task<string> MarkAsync()
    {
        await using var scope = AgendaSite.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Person = Site.Chair;
        return (await scope.ServiceProvider.GetRequiredService<CaseRecords>().DraftMinutesAsync(Site.Meeting.Id, default))!.Mark();
    }

    public static async Task<Answer> PostAsync(Browser browser, string address, params (string Name, string Value)[] fields) =>
        await browser.Post(address, [new("__RequestVerificationToken", await Security.Fuzz.FuzzWorld.TokenAsync(browser, "/account/password")), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);

    public static IReadOnlyList<string> Headings(Answer page) => [.. page.Page.QuerySelectorAll(".app-minutes-item h2").Select(h => h.TextContent.Trim())];
}
