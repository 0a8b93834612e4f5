using System.Text.Json;

namespace MKSCB.CSE.Core.Screening;

/// <summary>
/// What was answered to one item. Not known is not No: it earns nothing and is counted and shown.
/// High to None are the answers of instruments that ask for a level instead of yes or no.
/// </summary>
public enum AnswerValue
{
    NotAsked,
    Yes,
    No,
    Possible,
    NotKnown,
    High,
    Medium,
    Low,
    None,
}

public static class AnswerValues
{
    public static string InWords(this AnswerValue value) => value switch
    {
        AnswerValue.NotAsked => "Not asked",
        AnswerValue.NotKnown => "Not known",
        _ => value.ToString(),
    };

    /// <summary>The stable word used in files and on the command line, such as <c>notKnown</c>.</summary>
    public static string Word(this AnswerValue value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Reads the word, whatever its capitals; null when it is none of them.</summary>
    public static AnswerValue? Parse(string? word) =>
        Enum.GetValues<AnswerValue>().Cast<AnswerValue?>().FirstOrDefault(v => string.Equals(v!.Value.Word(), word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The level an answer on the High, Medium, Low, None scale stands for; null for every other answer.</summary>
    public static RiskLevel? AsLevel(this AnswerValue value) => value switch
    {
        AnswerValue.High => RiskLevel.High,
        AnswerValue.Medium => RiskLevel.Medium,
        AnswerValue.Low => RiskLevel.Low,
        AnswerValue.None => RiskLevel.NotIndicated,
        _ => null,
    };
}
