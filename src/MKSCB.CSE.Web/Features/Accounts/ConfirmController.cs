using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>Asks for the second factor again before a page that needs a fresh one (<see cref="FreshSignInAttribute"/>), and returns to it.</summary>
[Requires(Permission.UseService)]
public sealed class ConfirmController(FreshCode fresh, IOptions<SessionSettings> settings) : Controller
{
    [HttpGet(FreshCode.Address)]
    public IActionResult Confirm([FromQuery] string? from, [FromQuery] bool download) =>
        fresh.IsFresh(HttpContext) ? LocalRedirect(ReturnPath.Local(from)) : View(ConfirmPage.On(ReturnPath.Local(from), download));

    [HttpPost(FreshCode.Address), JudgedEachTime]
    public async Task<IActionResult> Confirm([FromForm(Name = FreshCode.Field)] string? code, [FromForm] string? from, [FromForm] bool download, CancellationToken cancel)
    {
        // A second click finds the session fresh already, and the code rightly spent.
        if (!fresh.IsFresh(HttpContext) && !await fresh.AcceptAsync(HttpContext, code, cancel))
        {
            ModelState.Remove(FreshCode.Field);
            ModelState.AddModelError(FreshCode.Field, string.IsNullOrEmpty(code) ? ConfirmPage.Missing : FreshCode.Wrong);
            return View(ConfirmPage.On(ReturnPath.Local(from), download));
        }

        if (download)
        {
            this.Say($"Thank you. For the next {settings.Value.FreshMinutes} minutes you can download from here.");
        }

        return LocalRedirect(ReturnPath.Local(from));
    }
}
