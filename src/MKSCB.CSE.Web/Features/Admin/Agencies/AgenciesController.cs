using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Admin.Agencies;

/// <summary>The partner agencies. Renamed and ended, never deleted: their people and records stay.</summary>
[Requires(Permission.ManageAgencies)]
public sealed class AgenciesController(AccountRecords records, TimeProvider time) : Controller
{
    [HttpGet("/agencies")]
    public async Task<IActionResult> List(CancellationToken cancel) =>
        View(await AgencyList.LoadAsync(records.Agencies, records.Accounts, time.Today(), cancel));

    [HttpGet("/agencies/add")]
    public IActionResult Add() => View(new AddAgencyForm { From = time.Today() });

    [HttpPost("/agencies/add")]
    public async Task<IActionResult> Add(AddAgencyForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid && await records.Agencies.AnyAsync(a => a.Code == form.Code, cancel))
        {
            ModelState.AddModelError(nameof(form.Code), "Another agency has this code");
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var agency = new Agency { Code = form.Code!, Name = form.Name!, Kind = form.Kind!.Value, From = form.From!.Value };
        records.Add(agency);
        await records.SaveAsync(cancel);
        this.Say("The agency has been added.");
        return RedirectToAction(nameof(Show), new { agency.Id });
    }

    [HttpGet("/agencies/{id:guid}")]
    public async Task<IActionResult> Show([FromRoute] Guid id, CancellationToken cancel) =>
        await AgencyPage.LoadAsync(records.Agencies.Where(a => a.Id == id), records.Units, records.Accounts, cancel) is { } page ? View(page) : NotFound();

    [HttpGet("/agencies/{id:guid}/edit")]
    public async Task<IActionResult> Edit([FromRoute] Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } agency ? View(FormOf(agency)) : NotFound();

    [HttpPost("/agencies/{id:guid}/edit")]
    public async Task<IActionResult> Edit([FromRoute] Guid id, EditAgencyForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } agency)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        this.OfferMerge<EditAgencyForm>(async (services, stop) =>
            await services.GetRequiredService<AccountRecords>().Agencies.FirstOrDefaultAsync(a => a.Id == id, stop) is { } now ? FormOf(now) : null);
        (agency.Name, agency.Kind) = (form.Name!, form.Kind!.Value);
        records.Expect(agency, form.Version ?? 0);
        await records.SaveAsync(cancel);
        this.Say("The agency has been changed.");
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpGet("/agencies/{id:guid}/end")]
    public async Task<IActionResult> End([FromRoute] Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) == null ? NotFound() : View(new EndAgencyForm());

    [HttpPost("/agencies/{id:guid}/end")]
    public async Task<IActionResult> End([FromRoute] Guid id, EndAgencyForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } agency)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        agency.End(form.LastDay!.Value);
        await records.SaveAsync(cancel);
        this.Say("The agency's last day has been recorded.");
        return RedirectToAction(nameof(Show), new { id });
    }

    private static EditAgencyForm FormOf(Agency agency) => new() { Name = agency.Name, Kind = agency.Kind, Version = agency.Version };

    private Task<Agency?> FindAsync(Guid id, CancellationToken cancel) => records.Agencies.FirstOrDefaultAsync(a => a.Id == id, cancel);
}
