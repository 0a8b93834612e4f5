using System.Net;
using MKSCB.CSE.Core.Children;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

public sealed class IdentityPageTests
{
    [Fact]
    public async Task ChangedName_IsSaved_AndTheFormerOneStaysFindable()
    {
        var site = await NewAsync();

        var saved = await site.SendAsync(await site.OfficerAsync(), "/identity", new() { ["GivenName"] = "Zoë", ["FamilyName"] = "McKenna", ["Gender"] = "Female", ["EthnicityCode"] = "W1", ["FirstLanguage"] = Pasted });

        IsSaved(saved);
        var child = await site.StoredAsync();
        Assert.Equal(("Zoë", "McKenna", Gender.Female, "W1", Pasted), (child.GivenName, child.FamilyName, child.Gender, child.EthnicityCode, child.FirstLanguage));
        Assert.Equal(AliasKind.FormerName, Assert.Single(child.Aliases).Kind);
        Assert.Contains(child.SearchTerms, t => t.Term == "MCKENNA");
        Assert.Contains(child.SearchTerms, t => t.Term == "TEST");
    }

    [Fact]
    public async Task EveryMistake_ComesBackAtOnce_AndNothingTypedIsLost()
    {
        var site = await NewAsync();
        var tomorrow = Today.AddDays(1);

        var back = await site.SendAsync(await site.OfficerAsync(), "/identity", With(Day("DateOfBirth", tomorrow), ("GivenName", ""), ("FamilyName", new string('x', Child.NameLength + 1)), ("FirstLanguage", Pasted)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal(["Enter the given name, or “Not known”", "Family name must be 100 characters or fewer", "Date of birth must be in the past"], back.Errors);
        Assert.Equal(Pasted, back.Page.QuerySelector("input[name=FirstLanguage]")!.GetAttribute("value"));
        Assert.Equal("Test", (await site.StoredAsync()).GivenName);
    }

    [Fact]
    public async Task AnAddress_IsOnlyItsOwnPart_AndIdsInTheBodyChangeNothing()
    {
        var (site, other) = (await NewAsync(), await NewAsync());
        var officer = await site.OfficerAsync();
        var page = await officer.Open($"{site.Address}/address");
        var token = page.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var version = page.Page.QuerySelector("main form input[name=Version]")!.GetAttribute("value")!;

        var saved = await officer.Post($"{site.Address}/address",
        [
            new("__RequestVerificationToken", token), new("Version", version), new("Address", "1 New Street"), new("SeenBy", "TriageAndCoordination"), new("LocalityCode", "north"),
            new("Id", other.Child.Id.ToString()), new("reference", other.Child.Reference), new("Child.Reference", other.Child.Reference), new("Child.Id", other.Child.Id.ToString()),
            new("GivenName", "Taken over"), new("School", "Taken over"), new("Level", "High"), new("OpenedAt", "2001-01-01"),
        ]);

        IsSaved(saved);
        var child = await site.StoredAsync();
        Assert.Equal(("1 New Street", "north", true), (child.Address, child.LocalityCode, child.AddressIsConfidential));
        Assert.Equal(("Test", null, null), (child.GivenName, child.School, child.Level));
        Assert.Null((await other.StoredAsync()).Address);
    }

    [Fact]
    public async Task AConfidentialAddress_IsShownToThoseWhoKeepTheRecordOnly()
    {
        var site = await NewAsync();
        IsSaved(await site.SendAsync(await site.OfficerAsync(), "/address", new() { ["Address"] = "7 Hidden Close", ["Postcode"] = "zz991aa", ["SeenBy"] = "TriageAndCoordination" }));

        Assert.Contains("7 Hidden Close", (await (await site.OfficerAsync()).Open(site.Address)).Body, StringComparison.Ordinal);
        var nurse = await (await site.NurseAsync()).Open(site.Address);
        Assert.DoesNotContain("7 Hidden Close", nurse.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("ZZ99", nurse.Body, StringComparison.Ordinal);
        Assert.Contains("Kept confidential", nurse.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/address", "LocalityCode", "atlantis", "Choose the locality the child lives in, or “Unknown”")]
    [InlineData("/address", "SeenBy", "99", "Choose one of the answers given")]
    [InlineData("/identity", "EthnicityCode", "Q9", "Choose the ethnic group, or “Not known”")]
    [InlineData("/identity", "Gender", "99", "Choose one of the answers given")]
    [InlineData("/identity", "DateOfBirth.Year", "1850", "Check the year of birth")]
    public async Task AnAnswerThePageDoesNotOffer_IsRefusedInWords(string place, string field, string value, string error)
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        var page = await officer.Open(site.Address + place);
        page.Page.QuerySelectorAll($"[name='{field}']").ToList().ForEach(e => e.Remove());
        var values = Web.FormFields.Fill((AngleSharp.Html.Dom.IHtmlFormElement)page.Page.QuerySelector("main form")!, []);

        var back = await officer.Post(site.Address + place, [.. values, new(field, value)]);

        Assert.Equal([error], back.Errors);
    }

    [Fact]
    public async Task SomebodySavedFirst_BothAreShownFieldByField_AndTheChoiceIsSaved()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        var page = await officer.Open($"{site.Address}/school");
        await site.ChangeAsync(c => c.Correct(c.Identity() with { School = "Their school" }, site.Officer, Now));

        var merge = await officer.Submit(page, new Dictionary<string, string?> { ["School"] = "My school", ["GpPractice"] = "My surgery" });

        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Equal("Somebody else changed this too", merge.Heading);
        Assert.Contains("Their school", merge.Body, StringComparison.Ordinal);
        Assert.Null(merge.Page.QuerySelector("main [name^='Child']"));
        Assert.Equal("Their school", (await site.StoredAsync()).School);

        IsSaved(await officer.Submit(merge, new Dictionary<string, string?> { ["School"] = "Their school", ["GpPractice"] = "My surgery" }));
        var child = await site.StoredAsync();
        Assert.Equal(("Their school", "My surgery"), (child.School, child.GpPractice));
    }

    [Fact]
    public async Task TwoMegabytesOfText_ComeBackWithAMessage()
    {
        var site = await NewAsync();

        var back = await site.SendAsync(await site.OfficerAsync(), "/school", new() { ["School"] = new string('ش', 1_000_000) });

        Assert.Equal(["School, college or other place of learning must be 160 characters or fewer"], back.Errors);
        Assert.Null((await site.StoredAsync()).School);
    }

    [Fact]
    public async Task ControlCharacters_AreLeftOut()
    {
        var site = await NewAsync();

        IsSaved(await site.SendAsync(await site.OfficerAsync(), "/school", new() { ["School"] = "A\u0001cade\u0007my\u001b" }));

        Assert.Equal("Academy", (await site.StoredAsync()).School);
    }
}
