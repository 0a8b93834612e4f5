using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

public sealed class RemindersForm
{
    [DisplayName("How often")]
    public DigestRhythm? Digest { get; set; }
}

public sealed class RemindersFormValidator : AbstractValidator<RemindersForm>
{
    public RemindersFormValidator() => RuleFor(form => form.Digest).NotNull().WithMessage("Choose how often").IsInEnum().WithMessage("Choose how often");
}

/// <summary>A person chooses how often they are mailed what is due from them.</summary>
[Requires(Permission.UseService)]
[Route("account/reminders")]
public sealed class RemindersController(AccountRecords accounts, CurrentUser who) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Reminders(CancellationToken cancel) => View(new RemindersForm { Digest = (await MeAsync(cancel)).Digest });

    [HttpPost("")]
    public async Task<IActionResult> Reminders(RemindersForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        (await MeAsync(cancel)).Remind(form.Digest!.Value);
        await accounts.SaveAsync(cancel);
        this.Say(DigestWords.Done(form.Digest.Value));
        return Redirect("/account");
    }

    private Task<Account> MeAsync(CancellationToken cancel) => accounts.Accounts.SingleAsync(a => a.Id == who.Id, cancel);
}

/// <summary>The choices as people read them.</summary>
public static class DigestWords
{
    public static string Of(DigestRhythm digest) => digest switch
    {
        DigestRhythm.Daily => "Every working morning",
        DigestRhythm.Weekly => "Once a week",
        _ => "Not by mail",
    };

    public static string Done(DigestRhythm digest) => digest switch
    {
        DigestRhythm.Daily => "You will be reminded every working morning on which something is due from you.",
        DigestRhythm.Weekly => "You will be reminded on the first working morning of each week in which something is due from you.",
        _ => "You will not be reminded by mail. My work always shows what is due.",
    };
}
