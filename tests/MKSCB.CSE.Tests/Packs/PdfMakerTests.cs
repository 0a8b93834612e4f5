using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Web.Pdf;

namespace MKSCB.CSE.Tests.Packs;

/// <summary>With a worker that answers as told.</summary>
public sealed class PdfMakerTests
{
    [Fact]
    public async Task TheWorkerIsSentTheDocument_AndItsPdfComesBack()
    {
        var worker = new Worker(HttpStatusCode.OK, "%PDF-1.7 made");

        var made = await Maker(worker).FromWordAsync("the document"u8.ToArray(), default);

        Assert.Equal("%PDF-1.7 made", Encoding.ASCII.GetString(made!));
        Assert.Contains("name=files; filename=document.docx", worker.Sent, StringComparison.Ordinal);
        Assert.Contains("the document", worker.Sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<html>Sorry</html>")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.InternalServerError, "%PDF-1.7")]
    [InlineData(HttpStatusCode.Redirect, "%PDF-1.7")]
    public async Task WhateverElseItAnswers_ThereIsNoPdf(HttpStatusCode status, string body) =>
        Assert.Null(await Maker(new Worker(status, body)).FromWordAsync([1], default));

    [Fact]
    public async Task AWorkerThatIsAway_OrTooSlow_IsNoPdf()
    {
        Assert.Null(await Maker(new Worker(HttpStatusCode.OK, "%PDF-") { Fails = new HttpRequestException("Refused") }).FromWordAsync([1], default));
        Assert.Null(await Maker(new Worker(HttpStatusCode.OK, "%PDF-") { Fails = new TaskCanceledException("Too slow") }).FromWordAsync([1], default));
    }

    [Fact]
    public async Task WhereItIsOff_ThePackSaysSo_AndTheAddressLeadsBack()
    {
        var site = await PackSite.NewAsync();
        var panel = await site.PanelAsync();
        await site.CirculateAsync(panel);
        var reader = await Meetings.AgendaSite.As(panel);

        Assert.Contains("PDF is not set up here", (await reader.Open(site.Mine)).Body, StringComparison.Ordinal);
        var back = await reader.Open($"{site.Mine}/pdf");
        Assert.Equal(site.Mine, back.Location);
        Assert.Contains("PDF is not set up here", (await reader.Follow(back)).Page.QuerySelector(".moj-alert--information")!.TextContent, StringComparison.Ordinal);
    }

    private static PdfMaker Maker(Worker worker) => new(new HttpClient(worker), Options.Create(new PdfSettings { Worker = "http://127.0.0.1:3000/forms/libreoffice/convert" }), NullLogger<PdfMaker>.Instance);

    private sealed class Worker(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public string Sent { get; private set; } = "";

        public Exception? Fails { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = await request.Content!.ReadAsStringAsync(cancellationToken);
            return Fails == null ? new HttpResponseMessage(status) { Content = new StringContent(body) } : throw Fails;
        }
    }
}
