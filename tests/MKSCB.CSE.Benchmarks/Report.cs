using System.Globalization;

namespace MKSCB.CSE.Benchmarks;

/// <summary>One page on one database in one round.</summary>
/// <param name="Cpu">Milliseconds of processor time of the server, its database included, for each request.</param>
/// <param name="Wall">Median milliseconds until the whole answer was there, one request at a time.</param>
/// <param name="Bytes">The last answer's body, compressed.</param>
internal sealed record Sample(string Site, string Page, double Cpu, double Wall, int Bytes);

/// <summary>The figures as a table to put into docs/performance.md.</summary>
internal static class Report
{
    private const string BarePage = "Bare page";

    public static async Task WriteAsync(TextWriter to, BenchmarkOptions options, IReadOnlyList<Sample> samples, IReadOnlyList<Site> sites)
    {
        var bare = Median([.. samples.Where(s => s.Page == BarePage).Select(s => s.Cpu)]);
        await to.WriteLineAsync(Text($"{Environment.ProcessorCount} processors, {options.Rounds} interleaved rounds of {options.Requests} requests, {DateTime.UtcNow:yyyy-MM-dd}."));
        await to.WriteLineAsync();
        await to.WriteLineAsync("| Page | Data | CPU ms a request (range) | × the bare page | Wall ms | Bytes |");
        await to.WriteLineAsync("|---|---|---|---|---|---|");
        foreach (var page in samples.GroupBy(s => s.Page))
        {
            foreach (var site in page.GroupBy(s => s.Site))
            {
                var cpu = site.Select(s => s.Cpu).ToList();
                await to.WriteLineAsync(Text($"| {page.Key} | {site.Key} | {Median(cpu):F2} ({cpu.Min():F2}–{cpu.Max():F2}) | {Median(cpu) / bare:F1} | {Median([.. site.Select(s => s.Wall)]):F1} | {site.Last().Bytes:N0} |"));
            }
        }

        await to.WriteLineAsync();
        foreach (var site in sites)
        {
            await to.WriteLineAsync(Text($"Memory of {site.Name}: {site.MemoryBytes / 1024 / 1024} MB"));
        }
    }

    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
