namespace MKSCB.CSE.Core.Rules;

public static class TextCut
{
    /// <summary>
    /// The first <paramref name="length"/> characters at most. A character written as two (an emoji, a rare script) is left out
    /// whole rather than cut in half: half of one is no text, and PostgreSQL refuses to store it.
    /// </summary>
    public static string Cut(this string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
