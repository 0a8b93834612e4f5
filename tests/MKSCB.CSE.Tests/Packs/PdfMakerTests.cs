using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Web.Pdf;

namespace MKSCB.CSE.Tests.Packs;

/// <summary>With small shell scripts in the place of the program.</summary>
public sealed class PdfMakerTests
{
    private const string Copies = "cp \"$1\" \"$2/document.pdf\"";

    [Fact]
    public async Task ItTurnsTheDocument_InAFolderThatIsGoneAfterwards()
    {
        var kept = Path.Combine(Path.GetTempPath(), $"cse-pdf-test-{Guid.NewGuid():N}");
        using var pdf = Maker($"echo \"$2\" > {kept}; {Copies}");

        var made = await pdf.FromWordAsync("%PDF-1.7 the document"u8.ToArray(), default);

        Assert.Equal("%PDF-1.7 the document", Encoding.ASCII.GetString(made!));
        Assert.False(Directory.Exists((await File.ReadAllTextAsync(kept)).Trim()));
        File.Delete(kept);
    }

    [Fact]
    public async Task ItIsGivenNothingOfTheServicesEnvironment()
    {
        Environment.SetEnvironmentVariable("CSE_PDF_SECRET", "planted");
        using var pdf = Maker("(echo %PDF-; env) > \"$2/document.pdf\"");

        Assert.DoesNotContain("planted", Encoding.UTF8.GetString((await pdf.FromWordAsync([1], default))!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("exit 0")]
    [InlineData("echo '<html>' > \"$2/document.pdf\"")]
    [InlineData("sleep 60")]
    public async Task WhateverGoesWrong_ThereIsNoPdf_AndTheNextOneIsMade(string script)
    {
        using var pdf = Maker($"grep -q PDF \"$1\" && {Copies} && exit 0; {script}", seconds: 2);

        Assert.Null(await pdf.FromWordAsync([1], default));
        Assert.NotNull(await pdf.FromWordAsync("%PDF-"u8.ToArray(), default));
    }

    [Fact]
    public async Task NoSuchProgram_IsNoPdf()
    {
        using var pdf = new PdfMaker(Options.Create(new PdfSettings { Program = "/nowhere/at/all", Arguments = [PdfSettings.File] }), NullLogger<PdfMaker>.Instance);

        Assert.Null(await pdf.FromWordAsync([1], default));
    }

    [Fact]
    public async Task WhereItIsOff_ThePackSaysSo_AndTheAddressLeadsBack()
    {
        var site = await PackSite.NewAsync();
        var panel = await site.PanelAsync();
        await site.CirculateAsync(panel);
        var reader = await Meetings.AgendaSite.As(panel);

        Assert.Contains("PDF is not set up here", (await reader.Open(site.Mine)).Body, StringComparison.Ordinal);
        var back = await reader.Follow(await reader.Open($"{site.Mine}/pdf"));
        Assert.Contains("PDF is not set up here. Use print or Word.", back.Page.QuerySelector("[role=status], .govuk-notification-banner")?.TextContent ?? back.Body, StringComparison.Ordinal);
    }

    private static PdfMaker Maker(string script, int seconds = 30) => new(
        Options.Create(new PdfSettings { Program = "/bin/sh", Arguments = ["-c", script, "sh", PdfSettings.File, PdfSettings.Folder], Seconds = seconds }), NullLogger<PdfMaker>.Instance);
}
