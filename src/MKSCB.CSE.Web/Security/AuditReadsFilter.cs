using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// Makes what a page shows durable before its first byte leaves, and fails closed: a page that cannot be audited is
/// not shown. A 404 for a record is noted in the same way whether the record is hidden or missing, so that neither
/// the answer nor its time tells the two apart.
/// </summary>
public sealed partial class AuditReadsFilter(ReadNotes notes, ReadLog log, HiddenRecords hidden, Acting acting, ILogger<AuditReadsFilter> logger) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (Shows(context) && notes.Notes.Count == 0)
        {
            throw new InvalidOperationException($"{context.ActionDescriptor.DisplayName} shows records but did not say which: call CaseRecords.Seen.");
        }

        if (!await IsDurableAsync(context))
        {
            context.Result = new ContentResult { StatusCode = StatusCodes.Status503ServiceUnavailable, ContentType = "text/html; charset=utf-8", Content = Words };
        }

        await next();
    }

    private static bool Shows(ResultExecutingContext context) =>
        context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ShowsRecordsAttribute>() != null
        && context.Result is ViewResult or PartialViewResult or FileResult or JsonResult or ContentResult
        && (context.Result as IStatusCodeActionResult)?.StatusCode is null or StatusCodes.Status200OK;

    private async Task<bool> IsDurableAsync(ResultExecutingContext context)
    {
        var cancel = context.HttpContext.RequestAborted;
        try
        {
            if (acting.Person != null && !ErrorPages.IsShowingError(context.HttpContext) && context.Result is IStatusCodeActionResult { StatusCode: StatusCodes.Status404NotFound })
            {
                await hidden.NoteAsync(Named(context), cancel);
            }

            await log.WriteAsync(acting, notes.Take(), cancel);
            return true;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            LogRefused(logger, failure);
            return false;
        }
    }

    private static List<string> Named(ResultExecutingContext context) =>
        [.. context.RouteData.Values.Where(v => v.Key is not ("action" or "controller" or "area")).Select(v => v.Value?.ToString() ?? "").Where(v => v.Length > 0)];

    // Fixed words: nothing here may need the database that has just failed.
    private static readonly string Words = new StringBuilder()
        .Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sorry, the service is unavailable</title></head><body>")
        .Append("<h1>Sorry, the service is unavailable</h1><p>We cannot show this page just now. Try again in a few minutes.</p>")
        .Append("<p>If a child is in immediate danger, call 999. Do not wait for this service.</p></body></html>").ToString();

    [LoggerMessage(Level = LogLevel.Error, Message = "A page was not shown because its read could not be audited")]
    private static partial void LogRefused(ILogger logger, Exception failure);
}
