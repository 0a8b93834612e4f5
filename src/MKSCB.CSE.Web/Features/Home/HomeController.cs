using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Home;

/// <summary>The first page: who to call, what this is, how to sign in.</summary>
[AllowAnonymous]
public sealed class HomeController : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => Viewer.Of(HttpContext) == null ? View() : Redirect("/my-work");
}
