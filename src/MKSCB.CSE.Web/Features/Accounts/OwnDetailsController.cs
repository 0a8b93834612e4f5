using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Features.Children;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>What a person gives of their own life, one number and one surname on each line.</summary>
public sealed class OwnDetailsForm
{
    public const int LinesLength = 600;

    [DisplayName("House number or name")]
    public string? House { get; set; }

    public string? Postcode { get; set; }

    [DisplayName("Telephone numbers")]
    public string? Phones { get; set; }

    [DisplayName("Other surnames")]
    public string? Surnames { get; set; }

    internal static OwnDetailsForm Of(OwnDetailsGiven given) => new()
    {
        House = given.House,
        Postcode = given.Postcode,
        Phones = string.Join('\n', given.Phones),
        Surnames = string.Join('\n', given.Surnames),
    };

    internal OwnDetailsGiven Given() => new(House?.Trim(), Postcode?.Trim(), Lines(Phones), Lines(Surnames));

    internal static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}

public sealed class OwnDetailsFormRules : AbstractValidator<OwnDetailsForm>
{
    public OwnDetailsFormRules()
    {
        RuleFor(f => f.House).AtMost(Child.PlaceLength, "The house number or name");
        RuleFor(f => f.House).NotEmpty().When(f => !string.IsNullOrWhiteSpace(f.Postcode)).WithMessage("Enter the number or name of your house as well as its postcode");
        RuleFor(f => f.Postcode).NotEmpty().When(f => !string.IsNullOrWhiteSpace(f.House)).WithMessage("Enter the postcode of your home as well as its number or name");
        RuleFor(f => f.Postcode).Must((f, postcode) => string.IsNullOrWhiteSpace(postcode) || (postcode.Length <= Child.PostcodeLength && MatchText.Home(f.House ?? "1", postcode) != null)).WithMessage("Enter a whole postcode, such as MK9 3AA");
        RuleFor(f => f.Phones).AtMost(OwnDetailsForm.LinesLength, "Telephone numbers");
        RuleFor(f => f.Phones).Must(text => OwnDetailsForm.Lines(text).Count <= OwnDetails.Most).WithMessage($"Enter {OwnDetails.Most} telephone numbers or fewer");
        RuleFor(f => f.Phones).Must(text => OwnDetailsForm.Lines(text).TrueForAll(line => MatchText.Phone(line) != null)).WithMessage("Enter each whole telephone number, with its area code, on a line of its own");
        RuleFor(f => f.Surnames).AtMost(OwnDetailsForm.LinesLength, "Other surnames");
        RuleFor(f => f.Surnames).Must(text => OwnDetailsForm.Lines(text).Count <= OwnDetails.Most).WithMessage($"Enter {OwnDetails.Most} surnames or fewer");
        RuleFor(f => f.Surnames).Must(text => OwnDetailsForm.Lines(text).TrueForAll(line => MatchText.Surnames(line).Count > 0)).WithMessage("Enter each surname on a line of its own");
    }
}

/// <summary>A person tells the service what it needs to keep the records of children they know from them. Only they read it back.</summary>
[Requires(Permission.UseService)]
[Route("account/own-details")]
public sealed class OwnDetailsController(OwnDetails own) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> OwnDetails(CancellationToken cancel) => View(OwnDetailsForm.Of(await own.FindAsync(cancel)));

    [HttpPost("")]
    public async Task<IActionResult> OwnDetails(OwnDetailsForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        await own.KeepAsync(form.Given(), cancel);
        this.Say("Your details have been saved. Only you can read them.");
        return Redirect("/account");
    }
}
