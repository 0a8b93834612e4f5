namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>One answer to choose: the posted value, the words, perhaps a hint under them.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

public static class Choices
{
    /// <summary>An enum's values in their order, each in the words given.</summary>
    public static IReadOnlyList<Choice> Of<T>(Func<T, string> words) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), words(value)))];

    /// <summary>Rows of reference data.</summary>
    public static IReadOnlyList<Choice> From<T>(IEnumerable<T> rows, Func<T, string> value, Func<T, string> text) =>
        [.. rows.Select(row => new Choice(value(row), text(row)))];
}
