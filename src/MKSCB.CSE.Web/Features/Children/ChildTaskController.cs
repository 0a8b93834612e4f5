using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>What every page that changes one child's record does: the child is found among those the person may see, and seeing or missing it is noted.</summary>
[ShowsRecords]
public abstract class ChildTaskController(CaseRecords records, TimeProvider time) : Controller
{
    protected CaseRecords Records => records;

    protected DateTime Now => time.Now();

    protected DateOnly Today => time.Today();

    /// <summary>The child as stored, for showing; null when there is none for this person.</summary>
    protected Task<Child?> ReadAsync(string reference, CancellationToken cancel) =>
        records.Children.AsNoTracking().FirstOrDefaultAsync(c => c.Reference == reference, cancel);

    /// <summary>The form under the child's heading, in the view named as the action; or 404.</summary>
    protected async Task<IActionResult> FormAsync(string reference, ChildForm form, CancellationToken cancel)
    {
        form.Child = await ChildHeading.LoadAsync(records.Children, reference, Today, cancel);
        return form.Child == null ? Missed() : Seen(form.Child, form);
    }

    /// <param name="heading">The child shown.</param>
    /// <param name="page">The page.</param>
    /// <param name="view">The view named as the action when null.</param>
    protected ViewResult Seen(ChildHeading heading, object page, string? view = null)
    {
        records.Seen(ReadKind.Detail, "child", heading.Id);
        return View(view, page);
    }

    protected NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "child");
        return NotFound();
    }

    /// <summary>Back to the page that shows what was saved.</summary>
    protected RedirectResult Saved(Child child, string words, string place = "")
    {
        this.Say(words);
        return Redirect($"/children/{child.Reference}{place}");
    }
}
