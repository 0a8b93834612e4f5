using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>The life of a version: drafted from another, published from a day, retired after a day.</summary>
[Requires(Permission.ManageInstruments)]
public sealed class VersionsController(InstrumentRecords records, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("/instruments/{code}/{label}/new-version")]
    [ActionName("NewVersion")]
    public async Task<IActionResult> NewVersionForm([FromRoute] string code, [FromRoute] string label, CancellationToken cancel) =>
        await records.FindAsync(code, label, cancel) is null ? NotFound() : View(new NewVersionForm());

    [HttpPost("/instruments/{code}/{label}/new-version")]
    public async Task<IActionResult> NewVersion([FromRoute] string code, [FromRoute] string label, NewVersionForm form, CancellationToken cancel)
    {
        if (await records.FindAsync(code, label, cancel) is not { } version)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await records.FindAsync(code, form.NewLabel!, cancel) is not null)
        {
            ModelState.AddModelError(nameof(form.NewLabel), $"There is a version {form.NewLabel} already");
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        records.Add(version.DraftNewVersion(form.NewLabel!));
        await records.SaveAsync(cancel);
        this.Say($"Version {form.NewLabel} is drafted. Nobody can screen with it until it is published.");
        return Redirect($"/instruments/{code}/{form.NewLabel}/edit");
    }

    [HttpGet("/instruments/{code}/{label}/publish"), FreshSignIn]
    [ActionName("Publish")]
    public async Task<IActionResult> PublishForm([FromRoute] string code, [FromRoute] string label, CancellationToken cancel) =>
        await records.FindAsync(code, label, cancel) is { Status: InstrumentStatus.Draft } version
            ? View(new PublishForm { From = time.Today(), Version = version.Version })
            : NotFound();

    [HttpPost("/instruments/{code}/{label}/publish"), FreshSignIn]
    public async Task<IActionResult> Publish([FromRoute] string code, [FromRoute] string label, PublishForm form, CancellationToken cancel)
    {
        if (await records.FindAsync(code, label, cancel) is not { } version)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        records.Expect(version, form.Version);
        version.Publish(form.From!.Value, who, time.Now());
        await records.SaveAsync(cancel);
        this.Say($"Version {label} is published. Its content is now fixed.");
        return Redirect($"/instruments/{code}/{label}");
    }

    [HttpGet("/instruments/{code}/{label}/retire")]
    [ActionName("Retire")]
    public async Task<IActionResult> RetireForm([FromRoute] string code, [FromRoute] string label, CancellationToken cancel) =>
        await records.FindAsync(code, label, cancel) is { Status: InstrumentStatus.Published } version
            ? View(new RetireForm { Version = version.Version })
            : NotFound();

    [HttpPost("/instruments/{code}/{label}/retire")]
    public async Task<IActionResult> Retire([FromRoute] string code, [FromRoute] string label, RetireForm form, CancellationToken cancel)
    {
        if (await records.FindAsync(code, label, cancel) is not { } version)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        records.Expect(version, form.Version);
        version.Retire(form.LastDay!.Value, time.Now());
        await records.SaveAsync(cancel);
        this.Say($"Version {label} is retired. Screenings made on it keep showing on it.");
        return Redirect($"/instruments/{code}/{label}");
    }
}
