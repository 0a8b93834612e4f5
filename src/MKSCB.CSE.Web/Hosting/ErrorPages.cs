using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>What a person sees when something is not there, not allowed or broken. No page repeats the address asked for.</summary>
public static partial class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.Use(AsPlainGet);
    }

    /// <summary>
    /// An error page is read, never posted to: without this the failed request's form would be bound and its token
    /// checked a second time, and what made it fail would make the page fail too.
    /// </summary>
    private static async Task AsPlainGet(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!IsShowingError(context) || HttpMethods.IsGet(request.Method))
        {
            await next(context);
            return;
        }

        var (method, type, body) = (request.Method, request.ContentType, request.Body);
        (request.Method, request.ContentType, request.Body) = (HttpMethods.Get, null, Stream.Null);
        await next(context);
        (request.Method, request.ContentType, request.Body) = (method, type, body);
    }

    /// <summary>Whether this is the second run of a failed request, to show its error page.</summary>
    public static bool IsShowingError(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() != null || context.Features.Get<IExceptionHandlerFeature>() != null;

    /// <summary>
    /// When even the error page fails: fixed words, no detail, no view engine, no database.
    /// </summary>
    public static void UseLastResort(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogLastResort(app.Logger, failure);
            context.Response.Clear();
            context.Response.StatusCode = failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Words(CorrelationId(context)), Encoding.UTF8);
        }
    });

    /// <summary>The number a person can quote and support can find in the log. Not secret, not personal.</summary>
    public static string CorrelationId(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private static string Words(string id) =>
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sorry, there is a problem</title></head><body>"
        + "<h1>Sorry, there is a problem</h1><p>What you sent may not have been saved. Go back and try again in a few minutes.</p>"
        + "<p>If a child is in immediate danger, call 999. Do not wait for this service.</p>"
        + $"<p>Quote this number if you report it: {id}</p></body></html>";

    [LoggerMessage(Level = LogLevel.Error, Message = "The error page itself failed")]
    private static partial void LogLastResort(ILogger logger, Exception failure);
}
