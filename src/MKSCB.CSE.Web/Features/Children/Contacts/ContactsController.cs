using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Contacts;

/// <summary>How the child and the household are reached. Where the address is confidential, so are the numbers: only those who keep the record change them.</summary>
[Route("/children/{reference}/contacts"), Requires(Permission.RecordOnChild)]
public sealed class ContactsController(CaseRecords records, Acting acting, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "#who";

    [HttpGet("add")]
    public async Task<IActionResult> Add([FromRoute] string reference, CancellationToken cancel) =>
        await FindAsync(reference, cancel) is null ? Missed() : await FormAsync(reference, new ContactForm(), cancel);

    [HttpPost("add")]
    public async Task<IActionResult> Add([FromRoute] string reference, ContactForm form, CancellationToken cancel)
    {
        if (await FindAsync(reference, cancel) is not { } child)
        {
            return Missed();
        }

        Refuse(form, child, null);
        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        child.AddContact(form.Details(), who, Now);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, "Added to the record.", Place);
    }

    [HttpGet("{contact:guid}/change")]
    public async Task<IActionResult> Change([FromRoute] string reference, [FromRoute] Guid contact, CancellationToken cancel) =>
        await ContactAsync(Records, reference, contact, cancel) is { } found ? await FormAsync(reference, ContactForm.Of(found), cancel) : Missed();

    [HttpPost("{contact:guid}/change")]
    public async Task<IActionResult> Change([FromRoute] string reference, [FromRoute] Guid contact, ContactForm form, CancellationToken cancel)
    {
        if (await FindAsync(reference, cancel) is not { } child || One(child, contact) is not { } found)
        {
            return Missed();
        }

        Refuse(form, child, found);
        if (!ModelState.IsValid)
        {
            form.Id = contact;
            return await FormAsync(reference, form, cancel);
        }

        this.OfferMerge(async (services, stop) =>
            await ContactAsync(services.GetRequiredService<CaseRecords>(), reference, contact, stop) is { } now ? ContactForm.Of(now) : null);
        child.CorrectContact(found, form.Details());
        Records.Expect(found, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(child, "The record has been changed.", Place);
    }

    [HttpGet("{contact:guid}/remove")]
    public async Task<IActionResult> Remove([FromRoute] string reference, [FromRoute] Guid contact, CancellationToken cancel) =>
        await ContactAsync(Records, reference, contact, cancel) is { } found ? await FormAsync(reference, RemoveContactForm.Of(found), cancel) : Missed();

    [HttpPost("{contact:guid}/remove")]
    public async Task<IActionResult> Remove([FromRoute] string reference, [FromRoute] Guid contact, RemoveContactForm form, CancellationToken cancel)
    {
        if (await FindAsync(reference, cancel) is not { } child || One(child, contact) is not { } found)
        {
            return Missed();
        }

        if (!ModelState.IsValid)
        {
            (form.Id, form.Value) = (contact, found.Value);
            return await FormAsync(reference, form, cancel);
        }

        acting.Reason = TypedText.Words(form.Why!.Value.ToString());
        child.RemoveContact(found);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, "It has been taken off the record.", Place);
    }

    private void Refuse(ContactForm form, Child child, ChildContact? besides)
    {
        if (ModelState.IsValid && child.HasContact(form.Details(), besides))
        {
            ModelState.AddModelError(nameof(form.Value), "This is already recorded for this child");
        }
    }

    private static ChildContact? One(Child child, Guid contact) => child.Contacts.FirstOrDefault(c => c.Id == contact);

    // Not even to add one where they are confidential: "this is already recorded" would tell whoever guesses a number.
    private Task<Child?> FindAsync(string reference, CancellationToken cancel)
    {
        var keeps = who.Can(Permission.MaintainChild);
        return Records.Children.Include(c => c.Contacts).FirstOrDefaultAsync(c => c.Reference == reference && (keeps || !c.AddressIsConfidential), cancel);
    }

    private Task<ChildContact?> ContactAsync(CaseRecords from, string reference, Guid contact, CancellationToken cancel)
    {
        var keeps = who.Can(Permission.MaintainChild);
        return from.Children.Where(c => c.Reference == reference && (keeps || !c.AddressIsConfidential)).SelectMany(c => c.Contacts).AsNoTracking().FirstOrDefaultAsync(c => c.Id == contact, cancel);
    }
}
