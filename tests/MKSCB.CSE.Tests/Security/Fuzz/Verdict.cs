using System.Net;
using System.Text.RegularExpressions;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>What must hold of every answer, whatever was sent.</summary>
internal static partial class Verdict
{
    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public static async Task<string?> FaultAsync(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var body = answer.Content.Headers.ContentType?.MediaType is { } type && type.StartsWith("text/", StringComparison.Ordinal) ? await answer.Content.ReadAsStringAsync() : "";
        return status switch
        {
            >= 500 => $"answered {status}",
            >= 300 and < 400 when answer.Headers.Location is { } to && !IsOwn(to.ToString()) => $"leads away to {to}",
            _ when Leak().Match(body) is { Success: true } leak => $"{status} tells \"{leak.Value}\"",
            _ when IsPage(answer) && (!Title().IsMatch(body) || !body.Contains("<h1", StringComparison.Ordinal)) => $"{status} is a page without a title",
            >= 400 when !IsPage(answer) && HasBody(answer) => $"{status} answers an error that is no page",
            _ when HasBody(answer) && answer.Headers.CacheControl is not { NoStore: true } => $"{status} may be kept by a cache",
            _ => null,
        };
    }

    private static bool IsOwn(string location) => location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal) && !location.StartsWith("/\\", StringComparison.Ordinal);

    private static bool IsPage(HttpResponseMessage answer) => HasBody(answer) && answer.Content.Headers.ContentType?.MediaType == "text/html";

    private static bool HasBody(HttpResponseMessage answer) =>
        answer.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.NotModified)
        && answer.RequestMessage!.Method != HttpMethod.Head && answer.Content.Headers.ContentLength != 0 && answer.Content.Headers.ContentType != null;

    [GeneratedRegex(@"<title>\s*[^<\s][^<]*</title>")]
    private static partial Regex Title();

    // Names of types, files and engines; nothing that is sent holds any of them. No repetition, so that a long answer is read once.
    [GeneratedRegex(@"\bSystem\.[A-Z]|\bMicrosoft\.[A-Z]|\bMKSCB\.CSE\.[A-Z]|[a-z]Exception\b|SQLite|Npgsql|SqlClient|[Ss]tack ?trace|\.cs:line|NullReference|DbUpdate")]
    private static partial Regex Leak();
}
