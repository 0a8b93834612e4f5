using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// What stands on the command line: settings (<c>--Name=value</c>, <c>--Name value</c>) and after them, perhaps, a verb with its
/// words. Dashes before a verb, as in <c>-- --verify-audit</c>, are taken as meant.
/// </summary>
public static class CommandLine
{
    /// <summary>Every verb there is; each answers on the command line and ends.</summary>
    public static readonly IReadOnlyList<string> Verbs = [ScoreCommand.Verb, "migrate", "verify-audit", "seed-scale", FirstAdministrator.Verb];

    /// <summary>The arguments from the verb on; none when there are settings alone.</summary>
    public static string[] Words(IReadOnlyList<string> args)
    {
        var at = 0;
        while (at < args.Count && !IsVerb(args[at]) && IsSetting(args[at]))
        {
            at += args[at] == "--" || args[at].Contains('=', StringComparison.Ordinal) || at + 1 == args.Count || IsSetting(args[at + 1]) ? 1 : 2;
        }

        return [.. args.Skip(at).Select((word, n) => n == 0 && IsVerb(word) ? word.TrimStart('-') : word)];
    }

    /// <summary>What configuration is read from: everything but the dashes it would take for a setting's name.</summary>
    public static string[] Settings(IReadOnlyList<string> args) => [.. args.Where(word => word != "--" && !IsVerb(word))];

    /// <summary>One line when the words begin with no verb of ours; null otherwise.</summary>
    public static string? Unknown(IReadOnlyList<string> words) =>
        words.Count == 0 || Verbs.Contains(words[0]) ? null : $"\u201c{words[0]}\u201d is not a command. There are: {string.Join(", ", Verbs)}. They are described in docs/running.md.";

    public static bool Handles(IReadOnlyList<string> args) => args.Count > 0 && args[0] == ScoreCommand.Verb;

    /// <summary>Runs the verb and gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error) =>
        ScoreCommand.Run([.. args.Skip(1).Select(FromWhereOneTyped)], output, error);

    private static bool IsVerb(string word) => Verbs.Contains(word.TrimStart('-'));

    private static bool IsSetting(string word) => word.StartsWith("--", StringComparison.Ordinal) || (word.StartsWith('/') && word.Contains('=', StringComparison.Ordinal));

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
