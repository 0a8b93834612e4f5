using System.Globalization;

namespace MKSCB.CSE.Web.Features.Shared;

/// <summary>A form value in words: a day in full, a code as words, text as it was typed, and "Left empty" for nothing.</summary>
public static class MergeWords
{
    public static string Of(string? value, Type? code)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "Left empty";
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Say.Date(day);
        }

        return code == null ? value : CodeWords.Of(code, value);
    }
}
