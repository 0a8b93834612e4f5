using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Web.Sample;

namespace MKSCB.CSE.Tests.Web;

/// <summary>The frame of a signed-in page and the parts pages share.</summary>
public sealed class PartTests(SampleHost host) : IClassFixture<SampleHost>
{
    [Fact]
    public async Task SignedIn_PageIsMarkedTopAndBottom_AndSaysWhoPrintedIt()
    {
        var page = await host.As(Role.Practitioner).Open("/sample/parts");

        var marks = page.Page.QuerySelectorAll(".app-marking");
        Assert.Equal(2, marks.Length);
        Assert.All(marks, mark => Assert.Contains("OFFICIAL-SENSITIVE", mark.TextContent, StringComparison.Ordinal));
        Assert.All(marks, mark => Assert.Contains("Printed by Ada Fielding, Example Agency, at ", mark.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignedIn_CanSignOutFromEveryPage_WithAToken()
    {
        var form = (await host.As(Role.Practitioner).Open("/sample/parts")).Page.QuerySelector("form[action='/account/sign-out']");

        Assert.NotNull(form);
        Assert.NotEmpty(form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    [Fact]
    public async Task SignedIn_PageCarriesTheSessionsClock()
    {
        var dialog = (await host.As(Role.Practitioner).Open("/sample/parts")).Page.QuerySelector("#app-timeout")!;

        Assert.Equal("900", dialog.GetAttribute("data-idle-seconds"));
        Assert.Equal("120", dialog.GetAttribute("data-warn-seconds"));
    }

    [Theory]
    [InlineData(Role.SystemAdministrator, true)]
    [InlineData(Role.Practitioner, false)]
    public async Task IfPermitted_ShowsOnlyToThoseWhoMay(Role role, bool shown)
    {
        var page = await host.As(role).Open("/sample/7");

        Assert.Equal(shown, page.Body.Contains("Only for those who manage people", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_EncodeWhatPeopleTyped()
    {
        var page = await host.As(Role.Practitioner).Open("/sample/parts");

        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", page.Page.QuerySelector(".app-case__name")!.TextContent);
    }

    [Fact]
    public async Task Parts_SayWhatIsMissingAndWhatIsHidden()
    {
        var page = (await host.As(Role.Practitioner).Open("/sample/parts")).Page;

        Assert.Contains("Restricted", page.QuerySelector(".app-case")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody yet", page.QuerySelector(".app-case")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("High", page.QuerySelector(".app-risk")!.TextContent);
        Assert.Equal("Not given", page.QuerySelector(".govuk-summary-list__value")!.TextContent.Trim());
        Assert.Equal("Cannot start yet", page.QuerySelector("#task-1-status")!.TextContent.Trim());
        Assert.Null(page.QuerySelector(".govuk-task-list__item:last-child a"));
    }

    [Fact]
    public async Task Timeline_TellsLondonTime()
    {
        var time = (await host.As(Role.Practitioner).Open("/sample/parts")).Page.QuerySelector(".moj-timeline__date")!;

        Assert.Equal("14:05 on 1 July 2026", time.TextContent.Trim());
    }

    [Fact]
    public async Task Filter_IsAGetForm_WithChipsToTakeAway()
    {
        var page = (await host.As(Role.Practitioner).Open("/sample/parts")).Page;

        var form = page.QuerySelector(".app-filter form")!;
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Null(form.QuerySelector("input[name=__RequestVerificationToken]"));
        Assert.Equal("/list", page.QuerySelector(".moj-filter__tag")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("option[value=south][selected]"));
    }

    [Fact]
    public async Task AddAnother_WorksWithoutScript_AndOneRowAloneCannotBeRemoved()
    {
        var page = (await host.As(Role.Practitioner).Open("/sample/parts")).Page;

        Assert.NotNull(page.QuerySelector("button[name=step][value=add]"));
        Assert.Null(page.QuerySelector(".moj-add-another__remove-button"));
        Assert.NotNull(page.QuerySelector("#Actions_0__Owner"));
    }
}
