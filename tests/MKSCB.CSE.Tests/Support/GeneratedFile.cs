namespace MKSCB.CSE.Tests.Support;

/// <summary>
/// A file that code knows better than people: compared with what the code says now. To bring it up to date, run the
/// tests once with CSE_UPDATE=1 and look at the difference.
/// </summary>
public static class GeneratedFile
{
    public static void Check(string relativePath, string expected)
    {
        var path = Repository.PathTo(relativePath);
        if (Environment.GetEnvironmentVariable("CSE_UPDATE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{relativePath} is missing: run the tests with CSE_UPDATE=1 to write it.");
        Assert.True(expected == File.ReadAllText(path).ReplaceLineEndings("\n"), $"{relativePath} is out of date: run the tests with CSE_UPDATE=1 and look at the difference.");
    }
}
