using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Drafts;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Documents;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Tests.Security;

/// <summary>Nobody makes the service keep without limit: addresses never seen, drafts never sent, files that unfold.</summary>
public sealed class HoardingTests
{
    private static readonly TestHost Host = TestHost.Shared;

    [Theory]
    [InlineData("/account/forgotten")]
    [InlineData("/account/sign-in")]
    public async Task An_address_longer_than_any_is_refused_before_it_is_remembered(string page)
    {
        var browser = Host.Anonymous();
        var form = await browser.Open(page);
        var fields = new Dictionary<string, string?> { ["Email"] = new string('a', 100_000) + "@example.org" };
        if (page.EndsWith("sign-in", StringComparison.Ordinal))
        {
            fields["Password"] = new string('p', 100_000);
        }

        var answer = await browser.Submit(form, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("An email address has at most 256 characters", answer.Errors);
    }

    [Fact]
    public async Task Drafts_are_limited_and_forgotten()
    {
        var world = new TestWorld(Host.Services);
        var person = await world.PersonAsync(await world.AgencyAsync());
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Person = person;
        var drafts = scope.ServiceProvider.GetRequiredService<FormDrafts>();
        var fields = new Dictionary<string, string[]> { ["Fact"] = ["Typed"] };
        for (var kept = 0; kept < FormDrafts.Most; kept++)
        {
            await drafts.KeepAsync("hoard", $"{kept}", fields, default);
        }

        await drafts.KeepAsync("hoard", "0", fields, default);
        await Assert.ThrowsAsync<RuleViolation>(() => drafts.KeepAsync("hoard", "one more", fields, default));

        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        await records.ForgetDraftsAsync(DateTime.UtcNow.AddDays(-60), default);
        Assert.NotNull(await drafts.FindAsync("hoard", "0", default));
        await drafts.DropAsync("hoard", "0", default);
        await drafts.KeepAsync("hoard", "one more", fields, default);
    }

    [Fact]
    public void An_upload_is_held_in_memory_not_in_a_temporary_file()
    {
        Assert.Equal(Limits.Body, Host.Services.GetRequiredService<IOptions<FormOptions>>().Value.MemoryBufferThreshold);
        Assert.False(HistoryFile.InMemory.EnableSharedStringCache);
    }

    [Fact]
    public void A_workbook_with_one_word_in_its_last_row_is_read_at_once()
    {
        var began = Stopwatch.GetTimestamp();
        var (rows, _) = HistoryFile.Read(Workbook("""<row r="1"><c r="A1" t="inlineStr"><is><t>Meeting date</t></is></c></row><row r="1048576"><c r="A1048576" t="inlineStr"><is><t>2020-01-01</t></is></c></row>""", "A1:XFD1048576"));
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.True(rows.Count <= 1);
    }

    [Fact]
    public void A_document_type_in_a_workbook_brings_nothing_from_outside()
    {
        var secret = Path.Combine(Directory.CreateTempSubdirectory("cse-xxe-").FullName, "secret");
        File.WriteAllText(secret, "planted-secret");
        var (rows, problem) = HistoryFile.Read(Workbook("""<row r="1"><c r="A1" t="inlineStr"><is><t>Meeting date</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>&leak;</t></is></c></row>""", "A1:A2", $"<!DOCTYPE worksheet [<!ENTITY leak SYSTEM \"file://{secret}\">]>"));
        Assert.DoesNotContain(rows, row => row.Cells.Values.Any(cell => cell.Contains("planted", StringComparison.Ordinal)));
        Assert.NotNull(problem);
    }

    private static byte[] Workbook(string rows, string dimension, string doctype = "")
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Write(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Write(zip, "xl/worksheets/sheet1.xml", $"""<?xml version="1.0" encoding="utf-8"?>{doctype}<worksheet xmlns="{Main}"><dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>""");
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
