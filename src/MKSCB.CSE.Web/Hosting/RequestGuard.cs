using System.Text;
using Microsoft.Net.Http.Headers;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// Refuses what MVC answers with 500: a charset it cannot decode (utf-7), fields nested beyond its recursion limit
/// of 32, a list told by ".index" to hold entries that were not sent, a body it cannot parse or beyond its limits. Runs after routing, so that a page's own
/// size limit already holds, and before anything reads the form.
/// </summary>
public static class RequestGuard
{
    /// <summary>Dots and brackets allowed in one field name; the deepest real form has four.</summary>
    public const int MaxNesting = 16;

    /// <summary>No form of ours names the entries of a list apart; MVC makes empty ones for every name it is given.</summary>
    private const string ListNames = ".index";

    public static void UseRequestGuard(this WebApplication app) => app.Use(async (context, next) =>
    {
        var refusal = ErrorPages.IsShowingError(context) ? null : await Refusal(context);
        if (refusal == null)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = refusal.Value;
    });

    private static async Task<int?> Refusal(HttpContext context)
    {
        if (context.Request.Query.Keys.Any(IsOdd))
        {
            return StatusCodes.Status400BadRequest;
        }

        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        if (!CharsetIsKnown(context.Request.ContentType))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form.Keys.Any(IsOdd) ? StatusCodes.Status400BadRequest : null;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // The framework's words for "over a form limit" and for a malformed or broken-off body.
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsOdd(string name) => name.Count(c => c is '.' or '[') > MaxNesting || name.EndsWith(ListNames, StringComparison.OrdinalIgnoreCase);

    private static bool CharsetIsKnown(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return false;
        }

        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        return !charset.HasValue
            || charset.Length == 0
            || charset.Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase)
            || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
    }
}
