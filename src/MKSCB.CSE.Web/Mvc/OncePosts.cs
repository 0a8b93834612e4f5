using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Drafts;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>
/// The action may be sent again as often as one likes and answers each time for itself: a wrong code sent twice is wrong
/// twice, though counting it was saved.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JudgedEachTimeAttribute : Attribute;

/// <summary>
/// A form sent twice is stored once. Every posting form carries a key (<c>__once</c>); the first save stores it, and
/// the same post again leads where the first one led. Sent again with other words, it is a new post.
/// </summary>
public sealed class OncePosts(OnceKeys once, Acting acting) : IAsyncActionFilter, IAsyncResultFilter
{
    public const string Field = "__once";

    private (Guid Key, string Fingerprint)? _post;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (Posted(http) is not { } post)
        {
            await next();
            return;
        }

        if (await once.BeginAsync(post.Key, post.Fingerprint, http.RequestAborted) is { WasSaved: true } before)
        {
            context.Result = new LocalRedirectResult(before.Location ?? WayBack.From(http));
            return;
        }

        _post = post;
        var done = await next();
        if (done.Exception != null && await once.FindAsync(post.Key, post.Fingerprint, http.RequestAborted) is { WasSaved: true } other)
        {
            // Two clicks arrived at once and the other is stored: whatever stopped this one (the key taken, the record
            // moved on, a rule that now refuses) is no news to the person.
            done.Result = new LocalRedirectResult(other.Location ?? WayBack.From(http));
            done.ExceptionHandled = true;
            _post = null;
        }
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await next();
        var location = context.HttpContext.Response.Headers.Location.ToString();
        if (_post is { } post && location.StartsWith('/'))
        {
            await once.LedToAsync(post.Key, post.Fingerprint, location, context.HttpContext.RequestAborted);
        }
    }

    // A script's save of a draft carries the form's key too, and must not use it up.
    private (Guid Key, string Fingerprint)? Posted(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && acting.Person != null && http.Request.HasFormContentType
        && http.GetEndpoint()?.Metadata.GetMetadata<JudgedEachTimeAttribute>() == null && !http.Request.Headers.ContainsKey("X-Requested-With") && Guid.TryParse(http.Request.Form[Field], out var key)
            ? (key, Fingerprint(http.Request))
            : null;

    private static string Fingerprint(HttpRequest request)
    {
        var text = new StringBuilder(request.Path.Value);
        foreach (var field in request.Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(field.Key).Append('=').AppendJoin('\0', field.Value.ToArray());
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
