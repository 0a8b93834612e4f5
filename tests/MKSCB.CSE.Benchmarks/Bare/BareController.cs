using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MKSCB.CSE.Benchmarks.Bare;

public sealed record BareForm
{
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Required, StringLength(4000)]
    public string? Words { get; init; }
}

[Authorize]
[Route("/bare")]
public sealed class BareController(IServiceProvider services) : Controller
{
    [HttpGet("")]
    public IActionResult Page() => View("Page");

    [HttpPost(""), ValidateAntiForgeryToken]
    public async Task<IActionResult> Insert(BareForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return View("Page");
        }

        await services.GetRequiredService<BareDatabase>().InsertAsync(form.Name!, form.Words!, cancel);
        return Redirect("/bare");
    }

    [HttpGet("sign-in"), AllowAnonymous]
    public async Task<IActionResult> Enter()
    {
        var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Somebody")], CookieAuthenticationDefaults.AuthenticationScheme));
        await HttpContext.SignInAsync(person);
        return Redirect("/bare");
    }
}
