using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Admin.Letters;

/// <summary>Mail that did not get through: who has not been told, why, and once more. Never what a letter says.</summary>
[Requires(Permission.ManageMail)]
public sealed class LettersController(Outbox outbox, AccountRecords accounts, TimeProvider time) : Controller
{
    [HttpGet("/mail")]
    public async Task<IActionResult> Letters([FromQuery] Guid? after, CancellationToken cancel) =>
        View(await LettersPage.LoadAsync(outbox.Letters, accounts.Accounts.AsNoTracking(), after, cancel));

    [HttpPost("/mail/{id:guid}/again")]
    public async Task<IActionResult> Again([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await outbox.FindAsync(id, cancel) is not { RecipientId: { } recipient } letter || await accounts.Accounts.FirstOrDefaultAsync(a => a.Id == recipient, cancel) is not { } account)
        {
            return NotFound();
        }

        letter.TryAgain(time.Now());
        accounts.Note(account, AccountEventKind.LetterTriedAgain, Viewer.Of(HttpContext)!.Id);
        await outbox.SaveAsync(cancel);
        this.Say("The letter is tried again now. If it fails once more it comes back here.");
        return RedirectToAction(nameof(Letters));
    }
}
