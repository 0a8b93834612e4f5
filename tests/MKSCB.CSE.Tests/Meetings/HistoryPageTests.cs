using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MiniExcelLibs;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Bringing a list through its pages, as a file.</summary>
public sealed class HistoryPageTests
{
    private const string Headings = "Meeting date,Given name,Family name,Date of birth,Locality,Discussion,Next review\r\n";

    private readonly TestWorld _world = new(TestHost.Shared.Services);
    private readonly MeetingBody _body = new() { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };

    private const string At = "/past-meetings";

    [Fact]
    public async Task ACsvFile_IsLookedAt_ThenImported()
    {
        var browser = await CoordinatorAsync();
        var name = $"Swift{TestWorld.NextNumber()}";

        var page = await browser.Follow(await BringAsync(browser, Encoding.UTF8.GetBytes(Headings + $"12/09/2013,Zoë,{name},03/05/1999,South,\"Seen, twice.\",12/12/2013\r\n")));
        Assert.Equal("The list can be imported", page.Heading);
        Assert.DoesNotContain(name, page.Body, StringComparison.Ordinal);

        var done = await browser.Follow(await browser.Submit(page, [], "Import 1 row"));
        Assert.Equal("The list was imported", done.Heading);
        Assert.Single(await _world.ReadAsync(r => r.All<Meeting>().Where(m => m.BodyId == _body.Id).ToList()));
    }

    [Fact]
    public async Task AWorkbook_IsReadToo_WithRealDates()
    {
        var browser = await CoordinatorAsync();
        using var file = new MemoryStream();
        MiniExcel.SaveAs(file, new[] { new Dictionary<string, object> { ["Meeting date"] = new DateTime(2013, 9, 12), ["Given name"] = "Ada", ["Family name"] = $"Finch{TestWorld.NextNumber()}", ["Date of birth"] = new DateTime(1999, 5, 3), ["Locality"] = "South", ["Discussion"] = "=1+1", ["Next review"] = new DateTime(2013, 12, 12) } });

        var page = await browser.Follow(await BringAsync(browser, file.ToArray()));

        Assert.Equal("The list can be imported", page.Heading);
    }

    [Fact]
    public async Task EveryProblemRow_IsNamed()
    {
        var browser = await CoordinatorAsync();

        var page = await browser.Follow(await BringAsync(browser, Encoding.UTF8.GetBytes(Headings + "soon,Ada,Kite,03/05/1999,South,Said,12/12/2013\n\n12/09/2013,Ada,,03/05/1999,South,Said,12/12/2013\n")));

        Assert.Equal("The list has problems", page.Heading);
        Assert.Equal(["2", "4"], page.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()));
        Assert.DoesNotContain("Import", page.Page.QuerySelectorAll("main button").Select(b => b.TextContent.Trim()));
    }

    [Theory]
    [InlineData("\u0000\u0001\u0002", "no row below|cannot|can be read|headings")]
    [InlineData("PK\u0003\u0004 broken", "can be read")]
    [InlineData("Meeting date,Shoe size\n12/09/2013,4\n", "These headings are not known: Shoe size")]
    [InlineData("Given name\nAda\n", "is not among them")]
    [InlineData("Meeting date\n", "no row below its headings")]
    public async Task AFileThatIsNoList_IsRefusedInWords(string text, string words)
    {
        var page = await BringAsync(await CoordinatorAsync(), Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words.Split('|'), w => Assert.Single(page.Errors).Contains(w, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NoFile_IsAskedFor()
    {
        var browser = await CoordinatorAsync();

        Assert.Equal(["Say which meeting the list is of", "Choose the file with the list of past meetings"], (await browser.Submit(await browser.Open(At), [])).Errors);
    }

    [Fact]
    public async Task TheTemplate_CanBeFilledIn_AndHoldsEveryHeading()
    {
        var browser = await CoordinatorAsync();
        var file = await browser.Http.GetByteArrayAsync(new Uri(At + "/template.csv", UriKind.Relative));

        var page = await BringAsync(browser, file);

        Assert.Equal(["The file has no row below its headings."], page.Errors);
    }

    [Fact]
    public async Task SomebodyElsesList_IsNotThere()
    {
        var brought = await BringAsync(await CoordinatorAsync(), Encoding.UTF8.GetBytes(Headings + "12/09/2013,Ada,Owl,03/05/1999,South,Said,12/12/2013\n"));
        var colleague = await TestHost.Shared.SignInAs(Role.CseCoordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Open(brought.Location!)).Status);
    }

    private async Task<Browser> CoordinatorAsync()
    {
        await _world.SaveAsync(_body);
        return await TestHost.Shared.SignInAs(Role.CseCoordinator);
    }

    private async Task<Answer> BringAsync(Browser browser, byte[] file)
    {
        var form = (await browser.Open(At)).Page.QuerySelector("main form")!;
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[type=hidden]"))
        {
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        }

        content.Add(new StringContent(_body.Code), "Body");
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(part, "File", "../../list of Ada.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, At) { Content = content };
        return await browser.Send(request);
    }
}
