using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Admin.Agencies;

public sealed class UnitForm
{
    public string? Name { get; set; }

    public string? Locality { get; set; }

    /// <summary>What may be chosen; never posted.</summary>
    internal IReadOnlyList<Choice> Localities { get; set; } = [];
}

public sealed class UnitFormValidator : AbstractValidator<UnitForm>
{
    public UnitFormValidator() =>
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the name of the unit")
            .MaximumLength(OrganisationUnit.NameLength).WithMessage($"The name must be {OrganisationUnit.NameLength} characters or fewer");
}

/// <summary>Teams, practices, schools and wards within an agency.</summary>
[Requires(Permission.ManageAgencies)]
public sealed class UnitsController(AccountRecords records, ReferenceRecords reference) : Controller
{
    [HttpGet("/agencies/{id:guid}/units/add")]
    public async Task<IActionResult> AddUnit([FromRoute] Guid id, CancellationToken cancel) =>
        await ExistsAsync(id, cancel) ? View(await ChoicesAsync(new UnitForm(), cancel)) : NotFound();

    [HttpPost("/agencies/{id:guid}/units/add")]
    public async Task<IActionResult> AddUnit([FromRoute] Guid id, UnitForm form, CancellationToken cancel)
    {
        if (!await ExistsAsync(id, cancel))
        {
            return NotFound();
        }

        await ChoicesAsync(form, cancel);
        if (form.Locality != null && form.Localities.All(choice => choice.Value != form.Locality))
        {
            ModelState.AddModelError(nameof(form.Locality), "Choose one of the localities given");
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        records.Add(new OrganisationUnit { AgencyId = id, Name = form.Name!, LocalityCode = form.Locality });
        await records.SaveAsync(cancel);
        this.Say("The unit has been added.");
        return Redirect($"/agencies/{id}");
    }

    private Task<bool> ExistsAsync(Guid id, CancellationToken cancel) => records.Agencies.AnyAsync(a => a.Id == id, cancel);

    private async Task<UnitForm> ChoicesAsync(UnitForm form, CancellationToken cancel)
    {
        form.Localities = await reference.Localities.Select(l => new Choice(l.Code, l.Name, null)).ToListAsync(cancel);
        return form;
    }
}
