using System.Text.RegularExpressions;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>One thing a person typed or chose: what its page calls it, the text, and what that is a code of, if it is one.</summary>
public sealed record Typed(string Field, string Text, Type? Code = null);

/// <summary>
/// What was typed into a form that could not be accepted, so that a page can show it back and nothing is lost.
/// Passwords, codes and keys are never shown back; nor are hidden machine values.
/// </summary>
public static partial class TypedText
{
    private static readonly string[] Secrets = ["password", "passphrase", "code", "secret", "token", "otp", "pin", "recovery", "credential"];

    /// <summary>Empty when the request carries no form that has been read: it was refused before that, or has none.</summary>
    public static IReadOnlyList<Typed> Of(HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Features.Get<Microsoft.AspNetCore.Http.Features.IFormFeature>()?.Form is not { } form)
        {
            return [];
        }

        var taken = FormWords.Taken(context);
        var rows = RowNames.In(context);
        return [.. form
            .Where(field => !IsHidden(field.Key))
            .Select(field => (field.Value, Words: FormWords.Find(taken, rows, field.Key) ?? new FieldWords(Words(field.Key), null, false, !IsCarried(field.Key))))
            .Where(field => field.Words.IsShown)
            .SelectMany(field => field.Value.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => new Typed(field.Words.Label, text!, field.Words.Code)))];
    }

    public static bool IsSecret(string name) =>
        name.Split('.', '[', ']', '_', '-').SelectMany(part => Capitals().Split(part)).Any(word => Secrets.Contains(word.ToLowerInvariant()));

    private static bool IsHidden(string name) =>
        name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("Version", StringComparison.Ordinal) || name.EndsWith("Id", StringComparison.Ordinal)
        || name.EndsWith("Key", StringComparison.Ordinal) || IsSecret(name);

    // Which way a page was reached and which of its buttons was pressed: nobody typed that.
    private static bool IsCarried(string name) => name is "from" or "then" or "back";

    /// <summary><c>Child.DateOfBirth.Day</c> → "Child date of birth day".</summary>
    public static string Words(string name)
    {
        var words = Capitals().Replace(name.Replace('.', ' ').Replace('[', ' ').Replace("]", "", StringComparison.Ordinal).Replace('_', ' '), " ");
        var lower = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return lower.Length == 0 ? "" : char.ToUpperInvariant(lower[0]) + lower[1..];
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Capitals();
}
