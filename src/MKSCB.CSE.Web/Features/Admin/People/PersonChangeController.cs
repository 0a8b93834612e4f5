using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Admin.People;

public sealed class ReasonForm
{
    public string? Reason { get; set; }
}

public sealed class ReasonFormValidator : AbstractValidator<ReasonForm>
{
    public ReasonFormValidator() => RuleFor(form => form.Reason).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the reason")
        .MaximumLength(AccountEvent.ReasonLength).WithMessage($"The reason must be {AccountEvent.ReasonLength} characters or fewer");
}

public sealed record PersonChangePage(Guid Id, string Name, PersonChange Change, PersonChangeRow Row, string? Reason);

/// <summary>Suspending, letting back in, recording a leaver, resetting the second factor, inviting again: each with a reason.</summary>
[Requires(Permission.ManagePeople), FreshSignIn]
public sealed class PersonChangeController(AccountRecords records, UserManager<Account> users, Outbox outbox) : Controller
{
    [HttpGet("/people/{id:guid}/change/{change}")]
    public async Task<IActionResult> Change([FromRoute] Guid id, [FromRoute] PersonChange change, CancellationToken cancel) =>
        await FindAsync(id, change, cancel) is { } account ? View(PageOf(account, change, null)) : NotFound();

    [HttpPost("/people/{id:guid}/change/{change}")]
    public async Task<IActionResult> Change([FromRoute] Guid id, [FromRoute] PersonChange change, ReasonForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, change, cancel) is not { } account)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(PageOf(account, change, form.Reason));
        }

        var by = Viewer.Of(HttpContext)!.Id;
        records.Note(account, PersonChanges.Table[change].Kind, by, form.Reason);
        if (LetterFor(change, account) is { } letter)
        {
            outbox.Post(letter);
        }

        await PersonChanges.MakeAsync(change, account, by, users);
        this.Say(PersonChanges.Table[change].Done);
        return Redirect($"/people/{id}");
    }

    private static NewLetter? LetterFor(PersonChange change, Account account) => change switch
    {
        PersonChange.InviteAgain => InvitationLetter.To(account),
        PersonChange.ResetFactor => FactorResetLetter.To(account),
        _ => null,
    };

    private static PersonChangePage PageOf(Account account, PersonChange change, string? reason) => new(account.Id, account.DisplayName, change, PersonChanges.Table[change], reason);

    private async Task<Account?> FindAsync(Guid id, PersonChange change, CancellationToken cancel) =>
        PersonChanges.Table.ContainsKey(change) && ModelState[nameof(change)]?.Errors.Count is null or 0 ? await records.Accounts.FirstOrDefaultAsync(a => a.Id == id, cancel) : null;
}
