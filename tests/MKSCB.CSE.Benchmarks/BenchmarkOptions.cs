using System.Globalization;

namespace MKSCB.CSE.Benchmarks;

/// <summary>What a database holds: children and screenings, or those with meetings held and views besides.</summary>
internal sealed record FilledWith(IReadOnlyList<int> Numbers)
{
    private static readonly string[] Words = ["children", "screenings", "meetings", "views"];

    public string Name => string.Join(", ", Numbers.Zip(Words, (number, word) => $"{number:N0} {word}"));

    public string File => $"{string.Join('-', Numbers)}.db";

    /// <summary>One of the meetings is being held.</summary>
    public bool HasMeetings => Numbers.Count > 2;
}

/// <param name="Sizes">How much is in each database measured on.</param>
/// <param name="Rounds">How often every page is measured on every database; the report gives medians and ranges over them.</param>
/// <param name="Requests">Requests to a page in one round.</param>
/// <param name="Page">Only pages whose name holds this are measured; null for all. The bare page always is.</param>
/// <param name="Folder">Where the published application and the filled databases are kept between runs.</param>
internal sealed record BenchmarkOptions(IReadOnlyList<FilledWith> Sizes, int Rounds, int Requests, string? Page, string Folder)
{
    public const string Use = "Use: [--rounds N] [--requests N] [--page TEXT] [--folder PATH] [CHILDREN:SCREENINGS[:MEETINGS:VIEWS] …], such as 1000:5000 10000:50000 2000:10000:240:1750000";

    /// <summary>The folder of the solution this was built from.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Null when the arguments cannot be understood.</summary>
    public static BenchmarkOptions? Read(string[] args)
    {
        var options = new BenchmarkOptions([], 5, 20, null, Path.Combine(Root, "artifacts", "benchmarks"));
        var sizes = new List<FilledWith>();
        for (var n = 0; n < args.Length; n++)
        {
            var value = n + 1 < args.Length ? args[n + 1] : "";
            switch (args[n])
            {
                case "--rounds" when Number(value) is { } rounds:
                    (options, n) = (options with { Rounds = rounds }, n + 1);
                    break;
                case "--requests" when Number(value) is { } requests:
                    (options, n) = (options with { Requests = requests }, n + 1);
                    break;
                case "--page" when value.Length > 0:
                    (options, n) = (options with { Page = value }, n + 1);
                    break;
                case "--folder" when value.Length > 0:
                    (options, n) = (options with { Folder = value }, n + 1);
                    break;
                case var size when size.Split(':').Select(Number).ToList() is { Count: 2 or 4 } numbers && numbers.TrueForAll(n => n != null):
                    sizes.Add(new FilledWith([.. numbers.Select(n => n!.Value)]));
                    break;
                default:
                    return null;
            }
        }

        return options with { Folder = Path.GetFullPath(options.Folder), Sizes = sizes.Count > 0 ? sizes : [new([1_000, 5_000]), new([10_000, 50_000])] };
    }

    private static string FindRoot(DirectoryInfo? folder) => folder == null
        ? throw new InvalidOperationException("This measures the product from its own source folder.")
        : File.Exists(Path.Combine(folder.FullName, "MKSCB.CSE.sln")) ? folder.FullName : FindRoot(folder.Parent);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
