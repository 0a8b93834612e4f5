using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using MKSCB.CSE.Core.Drafts;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>The note over a form that was filled in from what was kept, and where its scripts save it.</summary>
/// <param name="Address">Give it to the form as <c>data-autosave</c>.</param>
/// <param name="SavedAt">When what is shown was kept; null when nothing was.</param>
/// <param name="Back">The form's own address.</param>
public sealed record DraftNote(string Address, DateTime? SavedAt, string Back)
{
    /// <summary>The key in ViewData.</summary>
    public const string Key = "Draft";
}

/// <summary>
/// Put on the GET and the POST of a long form: opened again, it shows what was typed before; sent, its draft is
/// forgotten. The view gives the form <c>data-autosave</c> and shows <c>_Draft</c>.
/// </summary>
/// <param name="form">The form's stable name, such as <c>triage-decision</c>.</param>
/// <param name="record">The route value that names the record; none for a new one.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsDraftAttribute(string form, string? record = null) : Attribute, IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        var drafts = http.RequestServices.GetRequiredService<FormDrafts>();
        var named = record == null ? "" : context.RouteData.Values[record]?.ToString() ?? "";
        var reading = HttpMethods.IsGet(http.Request.Method);
        var kept = reading ? await drafts.FindAsync(form, named, http.RequestAborted) : null;
        var done = await next();
        if (done.Result is ViewResult view)
        {
            view.ViewData[DraftNote.Key] = new DraftNote($"/drafts/{form}/{(named.Length == 0 ? "new" : named)}", kept?.SavedAt, http.Request.Path);
            Fill(view, kept);
        }
        else if (!reading && done.Exception == null && done.Result is IKeepTempDataResult)
        {
            await drafts.DropAsync(form, named, http.RequestAborted);
        }
    }

    // As after a mistake: the fields show what was typed, and the page's own values where nothing was.
    private static void Fill(ViewResult view, KeptDraft? kept)
    {
        foreach (var (name, values) in kept?.Fields ?? new Dictionary<string, string[]>())
        {
            view.ViewData.ModelState.SetModelValue(name, values, string.Join(',', values));
        }
    }
}
