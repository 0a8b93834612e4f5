using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace MKSCB.CSE.Web.Features.Problems;

/// <summary>
/// The pages for "not there", "not allowed" and "broken". Each is the same bytes for everyone and every address:
/// a missing record and one a person may not see cannot be told apart.
/// </summary>
[AllowAnonymous]
public sealed class ProblemsController : Controller
{
    private static readonly Dictionary<int, string> Views = new()
    {
        [StatusCodes.Status403Forbidden] = "NotAllowed",
        [StatusCodes.Status404NotFound] = "NotFound",
        [StatusCodes.Status413PayloadTooLarge] = "TooLarge",
        [StatusCodes.Status429TooManyRequests] = "TooMany",
        [StatusCodes.Status500InternalServerError] = "Broken",
    };

    /// <summary>Reached only by re-execution; asked for by its address it is a page that does not exist.</summary>
    // Any method: the router has matched before the failed request is read as a GET (see ErrorPages).
    [Route("/problem/{status:int}")]
    public IActionResult Show([FromRoute] int status)
    {
        var real = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() != null || HttpContext.Features.Get<IExceptionHandlerFeature>() != null;
        var answer = real ? status : StatusCodes.Status404NotFound;
        var name = Views.GetValueOrDefault(answer, answer >= StatusCodes.Status500InternalServerError ? "Broken" : "Unreadable");
        return new ViewResult { ViewName = name, StatusCode = answer, ViewData = ViewData };
    }
}
