using System.Text.Json;

namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>An input, or the one line that says why the text is not one.</summary>
public sealed record AnswersReading(ScoringInput? Input, string? Problem);

/// <summary>
/// Reads the answers format of the command line:
/// <c>{"age":14,"learningDisability":false,"answers":{"V1":"yes","S1":{"answer":"yes","windows":["current"]}}}</c>.
/// Nothing is guessed: an unknown member, a wrong type or a repeated name is refused.
/// </summary>
public static class AnswersFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static AnswersReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return new AnswersReading(Input(document.RootElement), null);
        }
        catch (JsonException broken)
        {
            return new AnswersReading(null, $"the answers are not valid JSON{At(broken)}.");
        }
        catch (FormatException wrong)
        {
            return new AnswersReading(null, wrong.Message);
        }
    }

    private static string At(JsonException broken) => broken.LineNumber is { } line ? $" (line {line + 1})" : "";

    private static ScoringInput Input(JsonElement root)
    {
        Require(root.ValueKind == JsonValueKind.Object, "the answers must be a JSON object.");
        var input = new ScoringInput();
        var answered = false;
        foreach (var member in root.EnumerateObject())
        {
            input = member.Name switch
            {
                "age" => input with { Age = Age(member.Value) },
                "learningDisability" => input with { LearningDisability = Fact(member) },
                "disability" => input with { Disability = Fact(member) },
                "disclosure" => input with { Disclosure = Fact(member) },
                "answers" => input with { Answers = Answers(member.Value) },
                _ => throw new FormatException($"\"{Shown(member.Name)}\" is not known here; use age, learningDisability, disability, disclosure and answers."),
            };
            answered |= member.Name == "answers";
        }

        Require(answered, "\"answers\" is missing.");
        return input;
    }

    private static int? Age(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        Require(value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var age) && age is >= 0 and <= AnswerCheck.OldestAge,
            $"\"age\" must be a whole number from 0 to {AnswerCheck.OldestAge}, or null when it is not known.");
        return value.GetInt32();
    }

    private static bool? Fact(JsonProperty member)
    {
        Require(member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null,
            $"\"{member.Name}\" must be true or false, or null when it is not known.");
        return member.Value.ValueKind == JsonValueKind.Null ? null : member.Value.GetBoolean();
    }

    private static Dictionary<string, GivenAnswer> Answers(JsonElement answers)
    {
        Require(answers.ValueKind == JsonValueKind.Object, "\"answers\" must be a JSON object of item codes.");
        return answers.EnumerateObject().ToDictionary(a => a.Name, Answer, StringComparer.Ordinal);
    }

    private static GivenAnswer Answer(JsonProperty item)
    {
        if (item.Value.ValueKind == JsonValueKind.String)
        {
            return new GivenAnswer(Value(item.Name, item.Value));
        }

        Require(item.Value.ValueKind == JsonValueKind.Object, $"item {Shown(item.Name)} must be a word such as \"yes\", or an object with \"answer\" and \"windows\".");
        GivenAnswer? given = null;
        IReadOnlyList<TimeWindow> windows = [];
        foreach (var member in item.Value.EnumerateObject())
        {
            switch (member.Name)
            {
                case "answer":
                    given = new GivenAnswer(Value(item.Name, member.Value));
                    break;
                case "windows":
                    windows = Windows(item.Name, member.Value);
                    break;
                default:
                    throw new FormatException($"item {Shown(item.Name)}: \"{Shown(member.Name)}\" is not known here; use answer and windows.");
            }
        }

        Require(given is not null, $"item {Shown(item.Name)} has no \"answer\".");
        return given! with { Windows = windows };
    }

    private static AnswerValue Value(string item, JsonElement word)
    {
        var value = word.ValueKind == JsonValueKind.String ? AnswerValues.Parse(word.GetString()) : null;
        Require(value is not null, $"item {Shown(item)}: {Shown(word.GetRawText())} is not an answer; use yes, no, possible, notKnown or notAsked (high, medium, low or none where a level is asked).");
        return value!.Value;
    }

    private static List<TimeWindow> Windows(string item, JsonElement list)
    {
        Require(list.ValueKind == JsonValueKind.Array, $"item {Shown(item)}: \"windows\" must be a list such as [\"current\"].");
        return list.EnumerateArray().Select(entry =>
        {
            var window = entry.ValueKind == JsonValueKind.String ? TimeWindows.Parse(entry.GetString()) : null;
            Require(window is not null, $"item {Shown(item)}: {Shown(entry.GetRawText())} is not a window; use current, 6to12, earlier or lifetime.");
            return window!.Value;
        }).ToList();
    }

    /// <summary>Text from the file as it may stand in a one-line message.</summary>
    private static string Shown(string text) =>
        new([.. text.Take(60).Select(c => char.IsControl(c) ? ' ' : c)]);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }
}
