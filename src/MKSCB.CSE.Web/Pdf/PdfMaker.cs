using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace MKSCB.CSE.Web.Pdf;

/// <summary>Turns a Word document into a PDF by the worker of <see cref="PdfSettings"/>; nothing is run in this process, and nothing is kept.</summary>
public sealed class PdfMaker(HttpClient http, IOptions<PdfSettings> settings, ILogger<PdfMaker> log)
{
    /// <summary>No pack is as large; more is not read.</summary>
    public const int LargestBytes = 50 * 1024 * 1024;

    private static readonly byte[] Header = "%PDF-"u8.ToArray();

    public bool IsSetUp => settings.Value.IsSetUp;

    /// <summary>Null when the worker is away, failed, took too long or sent no PDF; the log says which, and nothing of the document.</summary>
    public async Task<byte[]?> FromWordAsync(byte[] document, CancellationToken cancel)
    {
        try
        {
            using var form = new MultipartFormDataContent();
            var file = new ByteArrayContent(document);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            form.Add(file, "files", "document.docx");
            using var answer = await http.PostAsync(new Uri(settings.Value.Worker), form, cancel);
            var made = answer.EnsureSuccessStatusCode().Content;
            var pdf = await made.ReadAsByteArrayAsync(cancel);
            return pdf.AsSpan().StartsWith(Header) ? pdf : throw new InvalidDataException("What it sent is no PDF.");
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && failure is HttpRequestException or InvalidDataException or OperationCanceledException)
        {
            log.LogError(failure, "No PDF could be made by the worker at {Worker}", settings.Value.Worker);
            return null;
        }
    }
}
