namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Several codes kept in one column, separated by commas.</summary>
internal static class Codes
{
    public static string? Join<T>(IEnumerable<T>? codes) where T : struct, Enum =>
        codes?.Distinct().Order().ToList() is { Count: > 0 } some ? string.Join(',', some) : null;

    public static List<T> Split<T>(string? codes) where T : struct, Enum =>
        [.. (codes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>)];
}
