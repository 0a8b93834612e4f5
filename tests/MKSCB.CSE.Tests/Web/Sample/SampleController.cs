using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Tests.Web.Sample;

public enum Known
{
    Yes,
    No,
    NotKnown,
}

/// <summary>One of each field, so that the helpers, the binders and the filters are met as a page meets them.</summary>
public sealed class SampleForm
{
    public string? Title { get; set; }

    public string? Story { get; set; }

    public Known? Known { get; set; }

    public List<string>? Kinds { get; set; }

    public string? Place { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    public string? Password { get; set; }

    public long Version { get; set; }

    public string? Trouble { get; set; }
}

public sealed class SampleValidator : AbstractValidator<SampleForm>
{
    public SampleValidator()
    {
        RuleFor(f => f.Title).NotEmpty().WithMessage("Enter a title");
        RuleFor(f => f.Story).NotEmpty().WithMessage("Tell us what happened").MaximumLength(100).WithMessage("What happened must be 100 characters or fewer");
        RuleFor(f => f.DateOfBirth).NotNull().WithMessage("Enter the date of birth");
        RuleFor(f => f.Known).MustAsync(async (known, _) => await Task.FromResult(known != null)).WithMessage("Say whether it is known");
    }
}

/// <summary>Pages that exist only while testing.</summary>
[AllowAnonymous]
public sealed class SampleController : Controller
{
    [HttpGet("/sample/{id:int}")]
    public IActionResult Edit([FromRoute] int id) => View("/Web/Sample/Sample.cshtml", new SampleForm { Version = id });

    [HttpPost("/sample/{id:int}")]
    public IActionResult Edit([FromRoute] int id, SampleForm form)
    {
        if (!ModelState.IsValid)
        {
            return View("/Web/Sample/Sample.cshtml", form);
        }

        this.OfferMerge<SampleForm>((_, _) => Task.FromResult(id == 404 ? null : new SampleForm
        {
            Title = "Their title",
            Story = form.Story,
            Known = form.Known,
            Kinds = ["a", "b"],
            DateOfBirth = new DateOnly(2010, 3, 3),
            Version = 8,
        }));
        return form.Trouble switch
        {
            "rule" => throw new RuleViolation("This is closed. Open it again first."),
            "stale" => throw new DbUpdateConcurrencyException("Overtaken"),
            "crash" => throw new InvalidOperationException("secret detail"),
            _ => Saved(),
        };
    }

    [HttpGet("/sample/parts")]
    public IActionResult Parts() => View("/Web/Sample/Parts.cshtml");

    [HttpGet("/sample/{id:int}/hidden")]
    public IActionResult Hidden([FromRoute] int id) => NotFound();

    [HttpGet("/sample/{id:int}/forbidden")]
    public IActionResult Forbidden([FromRoute] int id) => StatusCode(StatusCodes.Status403Forbidden);

    private RedirectResult Saved()
    {
        this.Say("Saved it");
        return Redirect("/sample/1");
    }
}
