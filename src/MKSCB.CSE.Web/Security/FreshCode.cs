using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// Asks a signed-in person for the second factor again (docs/decisions/0085). How fresh it is stands in the session's own row,
/// so another session of the same person is none the fresher, and no cookie can say so.
/// </summary>
public sealed class FreshCode(UserManager<Account> users, AccountRecords accounts, SecondFactor factor, IOptions<SessionSettings> settings, TimeProvider time)
{
    /// <summary>The box for the code, named as no form's own field is: it may travel among those of any form.</summary>
    public const string Field = "__code";

    public const string Address = "/account/confirm";

    public const string Wrong = "The code is not right, or has been used. Wait for the app to show the next one and enter that. After five wrong tries your account is locked for 15 minutes";

    public static string AskThen(string path, bool toDownload = false) =>
        $"{Address}?{ReturnPath.Field}={Uri.EscapeDataString(path)}{(toDownload ? "&download=true" : "")}";

    // Either side of now, so that a clock set back does not make an old code fresh.
    public bool IsFresh(HttpContext http) => http.Features.Get<SessionAccount>()?.ConfirmedAt is { } at && (time.Now() - at).Duration() < settings.Value.Fresh;

    /// <summary>Takes a code from the app, or one of the printed recovery codes. A wrong one counts towards the account's lock.</summary>
    public async Task<bool> AcceptAsync(HttpContext http, string? code, CancellationToken cancel)
    {
        var plain = code?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (plain.Length is 0 or > CodeFormValidator.MaxLength || !Guid.TryParse(http.User.FindFirst(SessionClaims.Session)?.Value, out var session))
        {
            return false;
        }

        var me = await users.FindByIdAsync(Viewer.Of(http)!.Id.ToString()) ?? throw new InvalidOperationException("A session always has an account.");
        if (!(plain.Length == Totp.Digits ? await factor.AcceptCodeAsync(me, plain) : await factor.AcceptRecoveryCodeAsync(me, plain, cancel)))
        {
            return false;
        }

        accounts.Note(me, AccountEventKind.CodeGivenAgain, me.Id);
        await accounts.SaveAsync(cancel);
        await accounts.ConfirmSessionAsync(session, cancel);
        return true;
    }

    /// <summary>Whether a form brings the code it was asked for.</summary>
    public async Task<bool> GivenWithFormAsync(HttpContext http) =>
        http.Request.HasFormContentType && http.Request.Form[Field].ToString() is { Length: > 0 } code && await AcceptAsync(http, code, http.RequestAborted);

    /// <summary>The page that asks for a code and carries what was posted, to be sent to the same address with it.</summary>
    public static IActionResult AskKeeping(ActionContext context)
    {
        var http = context.HttpContext;
        if (http.Request.HasFormContentType && http.Request.Form.ContainsKey(Field))
        {
            context.ModelState.AddModelError(Field, http.Request.Form[Field] == "" ? ConfirmPage.Missing : Wrong);
        }

        return new ViewResult
        {
            ViewName = "/Features/Accounts/Confirm.cshtml",
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), context.ModelState) { Model = ConfirmPage.Keeping(http) },
        };
    }
}
