using System.Diagnostics;
using System.Globalization;

namespace MKSCB.CSE.Benchmarks;

/// <summary>
/// Measures the published product against a bare page on the same machine at the same time: every page on every database
/// in turn, round after round, so that what else the machine does falls on all alike. Only ratios taken in one run count.
/// </summary>
internal sealed class Benchmark(BenchmarkOptions options)
{
    private const int WarmUp = 20;

    private readonly string _application = Path.Combine(options.Folder, "app");

    public async Task RunAsync()
    {
        await Site.RunAsync(Command("dotnet", "publish", Path.Combine(BenchmarkOptions.Root, "src", "MKSCB.CSE.Web"), "-c", "Release", "-o", _application, "--nologo", "-v", "quiet"));
        var sites = new List<(Site Site, IReadOnlyList<Measured> Measured)>();
        try
        {
            var product = Journeys.Product.Where(page => options.Page == null || page.Name.Contains(options.Page, StringComparison.OrdinalIgnoreCase)).ToList();
            sites.Add((await BareAsync(), Journeys.Bare));
            foreach (var size in options.Sizes)
            {
                sites.Add((await ProductAsync(size), [.. product.Where(page => size.HasMeetings || !page.NeedsMeetings)]));
            }

            await Report.WriteAsync(Console.Out, options, await RoundsAsync(sites), [.. sites.Select(s => s.Site)]);
        }
        finally
        {
            foreach (var (site, _) in sites)
            {
                await site.DisposeAsync();
            }
        }
    }

    private async Task<IReadOnlyList<Sample>> RoundsAsync(List<(Site Site, IReadOnlyList<Measured> Measured)> sites)
    {
        var samples = new List<Sample>();
        foreach (var (site, measured) in sites)
        {
            foreach (var one in measured)
            {
                await MeasureAsync(site, one, WarmUp);
            }
        }

        for (var round = 1; round <= options.Rounds; round++)
        {
            for (var n = 0; n < sites.Max(s => s.Measured.Count); n++)
            {
                foreach (var (site, measured) in sites.Where(s => s.Measured.Count > n))
                {
                    samples.Add(await MeasureAsync(site, measured[n], options.Requests));
                }
            }

            await Console.Error.WriteLineAsync($"Round {round} of {options.Rounds}");
        }

        return samples;
    }

    private static async Task<Sample> MeasureAsync(Site site, Measured measured, int requests)
    {
        var acts = await measured.ReadyAsync(site, requests);
        var before = site.Used;
        var times = new List<double>();
        var bytes = 0;
        foreach (var act in acts)
        {
            var started = Stopwatch.GetTimestamp();
            bytes = await act();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return new Sample(site.Name, measured.Name, (site.Used - before).TotalMilliseconds / acts.Count, Report.Median(times), bytes);
    }

    private Task<Site> BareAsync()
    {
        var database = Path.Combine(options.Folder, "bare.db");
        File.Delete(database);
        return Site.StartAsync("bare", urls => Command("dotnet", typeof(Benchmark).Assembly.Location, "bare", urls, database), "/bare/sign-in");
    }

    private async Task<Site> ProductAsync(FilledWith size)
    {
        var database = Path.Combine(options.Folder, size.File);
        if (!File.Exists(database))
        {
            await Site.RunAsync(Product(database, ["seed-scale", .. size.Numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))]));
        }

        return await Site.StartAsync(size.Name, urls => Product(database, "--urls", urls), "/health/ready");
    }

    private ProcessStartInfo Product(string database, params string[] words)
    {
        var command = Command("dotnet", [Path.Combine(_application, "MKSCB.CSE.Web.dll"), .. words]);
        command.WorkingDirectory = _application;
        command.Environment["ASPNETCORE_ENVIRONMENT"] = "Development"; // For signing in as a demonstration person.
        command.Environment["Database__ConnectionString"] = $"Data Source={database}";
        // One person, from one address, posts here for many.
        command.Environment["SignIn__WritesPerMinute"] = "100000";
        command.Environment["SignIn__PostsPerMinutePerAddress"] = "100000";
        return command;
    }

    private static ProcessStartInfo Command(string file, params string[] words)
    {
        var start = new ProcessStartInfo(file);
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        return start;
    }
}
