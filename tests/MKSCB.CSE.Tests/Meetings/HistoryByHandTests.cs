using System.Net;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>One past meeting entered by hand, child after child, and written by the rules of a list.</summary>
public sealed class HistoryByHandTests
{
    private const string At = "/past-meetings/by-hand";

    private readonly TestWorld _world = new(TestHost.Shared.Services);
    private readonly MeetingBody _body = new() { Code = $"body-{TestWorld.NextNumber()}", Name = $"Test MARMM {TestWorld.NextNumber()}" };

    [Fact]
    public async Task A_meeting_is_entered_checked_and_written_with_all_that_is_known_of_it()
    {
        var browser = await CoordinatorAsync();
        var agency = await _world.AgencyAsync();
        var known = await _world.ChildAsync();
        var name = $"Heronsgate{TestWorld.NextNumber()}";
        var begun = await BeginAsync(browser, agency);

        await EnterAsync(browser, begun, Known(known.Reference, agency));
        var page = await browser.Follow(await EnterAsync(browser, begun, New(name)));

        Assert.Equal("Check what you have entered", page.Heading);
        Assert.Contains(name, page.Body, StringComparison.Ordinal);
        Assert.Empty(await MeetingsAsync());
        var done = await browser.Follow(await browser.Submit(page, [], "Write the meeting"));

        Assert.Equal("The meeting is on record", done.Heading);
        var meeting = Assert.Single(await MeetingsAsync());
        Assert.Equal(("M. Dunne", 2), (meeting.ChairedBy, meeting.Items.Count));
        Assert.Equal(agency.Id, (await _world.ReadAsync(r => r.All<Attendee>().Single(a => a.MeetingId == meeting.Id))).AgencyId);
        var actions = await _world.ReadAsync(r => r.All<MeetingAction>().Where(a => a.MeetingId == meeting.Id).OrderBy(a => a.Text).ToList());
        Assert.Equal([("Look for the car", true), ("Visit at home", false)], actions.Select(a => (a.Text, a.State == ActionState.Open)));
        var opened = await _world.ReadAsync(r => r.All<Child>().Include(c => c.Chronology).Single(c => c.FamilyName == name));
        Assert.Contains("Decided: Nobody to be alone with her", Assert.Single(opened.Chronology).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_forgotten_joins_the_meeting_and_the_same_child_twice_does_not()
    {
        var browser = await CoordinatorAsync();
        var agency = await _world.AgencyAsync();
        var (first, forgotten) = (await _world.ChildAsync(), await _world.ChildAsync());
        var begun = await BeginAsync(browser, agency);
        await EnterAsync(browser, begun, Known(first.Reference, agency));
        await WriteAsync(browser, begun);

        var again = await BeginAsync(browser, agency);
        Assert.Contains("That meeting already has another record of this child", string.Join(' ', (await EnterAsync(browser, again, Different(first.Reference))).Errors), StringComparison.Ordinal);
        Assert.Contains("This is recorded already", string.Join(' ', (await EnterAsync(browser, again, Known(first.Reference, agency))).Errors), StringComparison.Ordinal);
        await EnterAsync(browser, again, Different(forgotten.Reference));
        Assert.Contains("This child has been entered already", string.Join(' ', (await EnterAsync(browser, again, Different(forgotten.Reference))).Errors), StringComparison.Ordinal);
        await WriteAsync(browser, again);

        var meeting = Assert.Single(await MeetingsAsync());
        Assert.Equal(2, meeting.Items.Count);
        Assert.Equal(1, await _world.ReadAsync(r => r.All<Attendee>().Count(a => a.MeetingId == meeting.Id)));
    }

    [Fact]
    public async Task What_is_entered_is_changed_and_taken_out_before_it_is_written_and_not_after()
    {
        var browser = await CoordinatorAsync();
        var agency = await _world.AgencyAsync();
        var child = await _world.ChildAsync();
        var begun = await BeginAsync(browser, agency);
        await EnterAsync(browser, begun, Known(child.Reference, agency));
        var page = await browser.Open(begun);
        var change = page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(href => href.EndsWith("/change", StringComparison.Ordinal));

        var form = await browser.Open(change);
        Assert.Equal("Came home with new clothes", form.Page.QuerySelector("textarea[name=Reason]")!.TextContent.Trim());
        page = await browser.Follow(await browser.Submit(form, new Dictionary<string, string?> { ["Decision"] = "Put right" }));
        Assert.Contains("Put right", page.Body, StringComparison.Ordinal);
        Assert.Equal(2, await _world.ReadAsync(r => r.All<HistoryRow>().Count(row => row.ImportId == Id(begun))));

        await WriteAsync(browser, begun);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(change)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"{begun}/items/add")).Status);

        var second = await BeginAsync(browser, agency);
        var wrong = await _world.ChildAsync();
        page = await browser.Follow(await EnterAsync(browser, second, Different(wrong.Reference)));
        page = await browser.Follow(await browser.Submit(page, [], $"Take out {wrong.Reference}"));
        Assert.DoesNotContain("Write the meeting", page.Body, StringComparison.Ordinal);
        Assert.Equal(0, await _world.ReadAsync(r => r.All<HistoryRow>().Count(row => row.ImportId == Id(second))));
    }

    [Fact]
    public async Task Rows_of_actions_are_added_and_taken_away_without_scripts_and_nothing_typed_is_lost()
    {
        var browser = await CoordinatorAsync();
        var begun = await BeginAsync(browser, await _world.AgencyAsync());
        var form = await browser.Open($"{begun}/items/add");

        var two = await browser.Submit(form, new Dictionary<string, string?> { ["Reason"] = "Kept as typed" }, "Add another action");

        Assert.Equal(2, two.Page.QuerySelectorAll(".moj-add-another__item").Length);
        Assert.Equal("Kept as typed", two.Page.QuerySelector("textarea[name=Reason]")!.TextContent.Trim());
        Assert.Single((await browser.Submit(two, [], "Remove action 2")).Page.QuerySelectorAll(".moj-add-another__item"));
    }

    [Fact]
    public async Task Every_mistake_is_named_beside_its_field()
    {
        var browser = await CoordinatorAsync();
        Assert.Equal(["Say which meeting it was", "Enter the day of the meeting"], (await browser.Submit(await browser.Open(At), [])).Errors);
        Assert.Contains("The day of the meeting must be in the past", (await browser.Submit(await browser.Open(At), Meeting("1", "1", $"{DateTime.UtcNow.Year + 1}"))).Errors);
        var begun = await BeginAsync(browser, await _world.AgencyAsync());

        var wrong = await EnterAsync(browser, begun, new() { ["Actions[0].Text"] = "Visit" });

        Assert.Equal(
            ["Enter the child’s reference, or the given name", "Enter the family name", "Enter the date of birth", "Say why the child was on the agenda", "Say what was decided", "Enter the day the meeting meant to look again, or why it no longer did", "Enter who was to do it", "Choose the owner’s agency", "Enter the day by which it was to be done"],
            wrong.Errors);
        Assert.Contains("cannot be matched with one child by you", string.Join(' ', (await EnterAsync(browser, begun, Different("NOT-THERE"))).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_held_in_this_service_is_not_entered_and_a_colleague_does_not_see_what_one_enters()
    {
        var browser = await CoordinatorAsync();
        await _world.SaveAsync(new Meeting { BodyId = _body.Id, StartsAt = new DateTime(2013, 10, 10, 9, 0, 0, DateTimeKind.Utc) });

        Assert.Contains("Record it there", string.Join(' ', (await browser.Submit(await browser.Open(At), Meeting("10", "10", "2013"))).Errors), StringComparison.Ordinal);
        var begun = await BeginAsync(browser, await _world.AgencyAsync());
        var colleague = await TestHost.Shared.SignInAs(Role.CseCoordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Open(begun)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Open($"{begun}/items/add")).Status);
    }

    private async Task<Browser> CoordinatorAsync()
    {
        await _world.SaveAsync(_body);
        return await TestHost.Shared.SignInAs(Role.CseCoordinator);
    }

    /// <summary>The address of a meeting begun to be entered.</summary>
    private async Task<string> BeginAsync(Browser browser, Agency agency)
    {
        var fields = Meeting("12", "9", "2013");
        (fields["ChairedBy"], fields["Agencies"]) = ("M. Dunne", agency.Id.ToString());
        var begun = await browser.Submit(await browser.Open(At), fields);
        Assert.True(begun.Location != null, string.Join("; ", begun.Errors));
        return begun.Location![..^"/items/add".Length];
    }

    private Dictionary<string, string?> Meeting(string day, string month, string year) => new() { ["Body"] = _body.Code, ["Day.Day"] = day, ["Day.Month"] = month, ["Day.Year"] = year };

    private static async Task<Answer> EnterAsync(Browser browser, string begun, Dictionary<string, string?> fields)
    {
        var form = await browser.Open($"{begun}/items/add");
        return await browser.Submit(fields.ContainsKey("Actions[1].Text") ? await browser.Submit(form, [], "Add another action") : form, fields, "Enter");
    }

    private static async Task WriteAsync(Browser browser, string begun) =>
        Assert.Equal("The meeting is on record", (await browser.Follow(await browser.Submit(await browser.Open(begun), [], "Write the meeting"))).Heading);

    private static Dictionary<string, string?> Known(string reference, Agency agency) => new()
    {
        ["Reference"] = reference,
        ["Reason"] = "Came home with new clothes",
        ["Decision"] = "Police to ask where from",
        ["NextReview.Day"] = "12",
        ["NextReview.Month"] = "12",
        ["NextReview.Year"] = "2013",
        ["Actions[0].Text"] = "Visit at home",
        ["Actions[0].Owner"] = "School nurse",
        ["Actions[0].Agency"] = agency.Code,
        ["Actions[0].Due.Day"] = "1",
        ["Actions[0].Due.Month"] = "10",
        ["Actions[0].Due.Year"] = "2013",
        ["Actions[0].Outcome"] = "Seen twice",
        ["Actions[1].Text"] = "Look for the car",
        ["Actions[1].Owner"] = "PC Marsh",
        ["Actions[1].Agency"] = agency.Code,
        ["Actions[1].Due.Day"] = "1",
        ["Actions[1].Due.Month"] = "11",
        ["Actions[1].Due.Year"] = "2013",
    };

    private static Dictionary<string, string?> Different(string reference) => new() { ["Reference"] = reference, ["Reason"] = "Another reason", ["Decision"] = "Another decision", ["Ended"] = "Moved away" };

    private static Dictionary<string, string?> New(string name) => new()
    {
        ["GivenName"] = "Ada",
        ["FamilyName"] = name,
        ["DateOfBirth.Day"] = "3",
        ["DateOfBirth.Month"] = "5",
        ["DateOfBirth.Year"] = "1999",
        ["Locality"] = "south",
        ["Reason"] = "Missing four times",
        ["Decision"] = "Nobody to be alone with her",
        ["Ended"] = "Safe with her aunt",
    };

    private static Guid Id(string begun) => Guid.Parse(begun.Split('/')[^1]);

    private Task<List<Meeting>> MeetingsAsync() => _world.ReadAsync(r => r.All<Meeting>().Include(m => m.Items).Where(m => m.BodyId == _body.Id && m.ImportedAt != null).ToList());
}
