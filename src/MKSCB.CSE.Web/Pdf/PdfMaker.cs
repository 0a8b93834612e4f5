using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace MKSCB.CSE.Web.Pdf;

/// <summary>
/// Turns a Word document into a PDF by the program of <see cref="PdfSettings"/>: in a folder of its own that only this service can read and
/// that is gone afterwards, with a limit on its time, one at a time.
/// </summary>
public sealed class PdfMaker(IOptions<PdfSettings> settings, ILogger<PdfMaker> log) : IDisposable
{
    private static readonly byte[] Header = "%PDF-"u8.ToArray();

    private readonly SemaphoreSlim _one = new(1);

    public bool IsSetUp => settings.Value.IsSetUp;

    /// <summary>Null when the program failed, took too long or made no PDF; the log says which, and nothing of the document.</summary>
    public async Task<byte[]?> FromWordAsync(byte[] document, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("cse-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "document.docx");
            await File.WriteAllBytesAsync(file, document, cancel);
            await RunAsync(file, folder.FullName, cancel);
            var made = await File.ReadAllBytesAsync(Path.ChangeExtension(file, ".pdf"), cancel);
            return made.AsSpan().StartsWith(Header) ? made : throw new InvalidDataException("What it made is no PDF.");
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or Win32Exception or TimeoutException)
        {
            log.LogError(failure, "No PDF could be made by {Program}", settings.Value.Program);
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task RunAsync(string file, string folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(settings.Value.Program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in settings.Value.Arguments)
        {
            start.ArgumentList.Add(argument.Replace(PdfSettings.File, file, StringComparison.Ordinal).Replace(PdfSettings.Folder, folder, StringComparison.Ordinal));
        }

        // It needs none of the service's secrets, which may stand in the environment.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start) ?? throw new InvalidDataException("It did not start.");
        // Read to the end, or a full pipe would stop it; what it says may name the document's words, so it is not kept.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.Value.Seconds));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"It took longer than {settings.Value.Seconds} seconds.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidDataException($"It ended with {process.ExitCode}.");
        }
    }
}
