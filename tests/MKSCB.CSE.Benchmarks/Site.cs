using System.Diagnostics;
using System.Net.Sockets;

namespace MKSCB.CSE.Benchmarks;

/// <summary>A server in a process of its own, so that what it costs is told apart from what asking it costs.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private Site(string name, Uri address, Process process) => (Name, Address, _process) = (name, address, process);

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>Processor time the server has used so far, over both cores.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    public static async Task<Site> StartAsync(string name, Func<string, ProcessStartInfo> command, string ready)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = command(address.ToString().TrimEnd('/'));
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var site = new Site(name, address, process);
        using var http = new HttpClient { BaseAddress = address };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(200))
        {
            if (process.HasExited)
            {
                break;
            }

            if (await AnswersAsync(http, ready))
            {
                return site;
            }
        }

        await site.DisposeAsync();
        throw new InvalidOperationException($"{name} did not start.");
    }

    /// <summary>Runs a command to its end, its output shown.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task RunAsync(ProcessStartInfo command)
    {
        using var process = Process.Start(command)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command.FileName} {string.Join(' ', command.ArgumentList)} ended with {process.ExitCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string ready)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(ready, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
