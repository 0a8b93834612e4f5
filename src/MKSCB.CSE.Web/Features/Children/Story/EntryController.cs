using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Story;

/// <summary>Adding to the chronology. An entry is never changed, so there is nothing else to do here.</summary>
[Route("/children/{reference}/chronology/add"), Requires(Permission.RecordOnChild)]
public sealed class EntryController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Draft = "chronology";

    [HttpGet(""), KeepsDraft(Draft, "reference")]
    public Task<IActionResult> Entry([FromRoute] string reference, CancellationToken cancel) => FormAsync(reference, new EntryForm { On = Today }, cancel);

    [HttpPost(""), KeepsDraft(Draft, "reference")]
    public async Task<IActionResult> Entry([FromRoute] string reference, EntryForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        if (await Records.Children.FirstOrDefaultAsync(c => c.Reference == reference, cancel) is not { } child)
        {
            return Missed();
        }

        form.AddTo(child, who, Now);
        await Records.SaveAsync(cancel);
        return Saved(child, "The chronology has a new entry." + LanguageHints.Shipped.Remark(form.Fact, form.View), "/chronology");
    }
}
