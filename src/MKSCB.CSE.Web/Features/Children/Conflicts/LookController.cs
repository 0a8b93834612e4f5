using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Conflicts;

/// <summary>Something about a child and a person is the same: those who keep the record say whether it is a conflict of interest. Nobody looks at their own.</summary>
[Route("/children/{reference}/conflicts/look/{person:guid}"), Requires(Permission.MaintainChild)]
public sealed class LookController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    [HttpGet("")]
    public Task<IActionResult> Look([FromRoute] string reference, [FromRoute] Guid person, CancellationToken cancel) => ShownAsync(reference, person, new LookForm(), cancel);

    [HttpPost("")]
    public async Task<IActionResult> Look([FromRoute] string reference, [FromRoute] Guid person, LookForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await ShownAsync(reference, person, form, cancel);
        }

        if (await LookForm.FindAsync(Records, reference, person, cancel) is not { } found
            || await Records.Children.Include(c => c.Conflicts).FirstOrDefaultAsync(c => c.Reference == reference, cancel) is not { } child)
        {
            return Missed();
        }

        Judge(child, found, form.Answer == MatchAnswer.KeepOut, form.Reason!);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, form.Answer == MatchAnswer.KeepOut ? "Recorded. To this person the record does not exist." : "Recorded. This person may see what their role and work allow.", "/conflicts");
    }

    private void Judge(Child child, ConflictToLookAt found, bool keepOut, string reason)
    {
        if (child.Conflicts.FirstOrDefault(c => c.AccountId == found.AccountId && c.EndedAt == null) is not { } conflict)
        {
            child.AnswerSameSurname(found.AccountId, keepOut, reason, who, Now);
        }
        else if (keepOut)
        {
            conflict.Confirm(reason, who, Now);
        }
        else
        {
            conflict.End(reason, who, Now);
        }
    }

    private async Task<IActionResult> ShownAsync(string reference, Guid person, LookForm form, CancellationToken cancel)
    {
        form.Found = await LookForm.FindAsync(Records, reference, person, cancel);
        return form.Found == null ? Missed() : await FormAsync(reference, form, cancel);
    }
}
