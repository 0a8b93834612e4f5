using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>Verbs that answer on the command line and end, before any host or database is built.</summary>
public static class CommandLine
{
    /// <summary>The arguments from the verb on, without the settings that <c>dotnet run</c> puts in front of it.</summary>
    public static string[] Words(string[] args) =>
        [.. args.SkipWhile(word => word.StartsWith("--", StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal))];

    public static bool Handles(IReadOnlyList<string> args) => args.Count > 0 && args[0] == ScoreCommand.Verb;

    /// <summary>Runs the verb and gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error) =>
        ScoreCommand.Run([.. args.Skip(1).Select(FromWhereOneTyped)], output, error);

    /// <summary>
    /// <c>dotnet run --project</c> moves a web project into its own folder, so a relative path is looked for first
    /// where the process stands and then where the shell stood.
    /// </summary>
    private static string FromWhereOneTyped(string word)
    {
        var shell = Environment.GetEnvironmentVariable("PWD");
        return string.IsNullOrEmpty(shell) || Path.IsPathRooted(word) || File.Exists(word) || !File.Exists(Path.Combine(shell, word))
            ? word
            : Path.Combine(shell, word);
    }
}
