using System.Text.Encodings.Web;
using System.Text.Json;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>
/// <c>score INSTRUMENT@VERSION answers.json</c>: prints the result as one line of JSON. It reads the shipped instruments and
/// needs no database. Exit code 0, or 2 with one line on the error stream.
/// </summary>
public static class ScoreCommand
{
    public const string Verb = "score";
    private const int Failed = 2;
    private const long LargestFile = 1_000_000;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs the command; <paramref name="args"/> are the words after the verb.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var problem = Score(args, out var result);
        if (problem is not null)
        {
            error.WriteLine($"score: {problem.ReplaceLineEndings(" ")}");
            return Failed;
        }

        output.WriteLine(Print(result!));
        return 0;
    }

    /// <summary>The result as the command prints it; a category or level the instrument does not compute is the empty text.</summary>
    public static string Print(ScoreResult result) => JsonSerializer.Serialize(
        new
        {
            score = result.Score,
            category = result.Category,
            level = result.Level?.ToString() ?? "",
            floors = result.Floors,
            prompts = result.Prompts,
            trace = result.Trace.Select(t => t.Text),
            notKnown = result.NotKnown,
        },
        Json);

    private static string? Score(IReadOnlyList<string> args, out ScoreResult? result)
    {
        result = null;
        if (args.Count != 2)
        {
            return "usage: score INSTRUMENT@VERSION answers.json";
        }

        if (ShippedInstruments.Find(args[0]) is not { } definition)
        {
            return $"there is no instrument \"{args[0]}\"; there are {string.Join(", ", ShippedInstruments.All.Select(i => i.Definition.Key))}.";
        }

        var problem = ReadText(args[1], out var json);
        if (problem is not null)
        {
            return problem;
        }

        var (input, unreadable) = AnswersFile.Read(json);
        var problems = input is null ? [unreadable!] : AnswerCheck.Problems(definition, input);
        if (problems.Count > 0)
        {
            return string.Join(" ", problems);
        }

        result = ScoreEngine.Score(definition, input!);
        return null;
    }

    private static string? ReadText(string path, out string json)
    {
        json = "";
        try
        {
            if (!File.Exists(path))
            {
                return $"there is no file \"{path}\".";
            }

            if (new FileInfo(path).Length > LargestFile)
            {
                return $"the file \"{path}\" is larger than {LargestFile} bytes.";
            }

            json = File.ReadAllText(path);
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return $"the file \"{path}\" cannot be read.";
        }
    }
}
