namespace MKSCB.CSE.Tests.Support;

/// <summary>One source file of the product or its tests.</summary>
/// <param name="Path">From the root of the checkout, with forward slashes.</param>
/// <param name="Lines">Its lines.</param>
public sealed record Source(string Path, IReadOnlyList<string> Lines)
{
    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>Reads the product's own source, for the tests about its shape. Migrations and build output are left out.</summary>
internal static class Sources
{
    private static readonly string[] Generated = ["/bin/", "/obj/", "/Migrations/", "/node_modules/"];

    public static IEnumerable<Source> In(string folder, string pattern) =>
        from file in Directory.EnumerateFiles(Repository.PathTo(folder), pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !Generated.Any(part => path.Contains(part, StringComparison.Ordinal))
        select new Source(path, File.ReadAllLines(file));
}
