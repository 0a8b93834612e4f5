using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Tests.Web.Sample;

/// <summary>Pages that show or save records, for what surrounds every such page.</summary>
[AllowAnonymous]
public sealed class SampleRecordsController : Controller
{
    [ShowsRecords]
    [HttpGet("/sample/children/{reference}")]
    public async Task<IActionResult> Child([FromRoute] string reference, [FromServices] CaseRecords records)
    {
        var child = await records.Children.AsNoTracking().FirstOrDefaultAsync(c => c.Reference == reference, HttpContext.RequestAborted);
        if (child == null)
        {
            return NotFound();
        }

        records.Seen(ReadKind.Detail, "child", child.Id);
        return Content(child.Reference);
    }

    [ShowsRecords]
    [HttpGet("/sample/forgetful")]
    public IActionResult Forgetful() => Content("shown without a note");

    [HttpGet("/sample/agency")]
    public IActionResult Agency() => View("/Web/Sample/Agency.cshtml");

    [HttpPost("/sample/agency")]
    public async Task<IActionResult> Agency([FromForm] string name, [FromForm] string code, [FromServices] AccountRecords records)
    {
        records.Add(new Agency { Code = $"{code}-{Guid.NewGuid():N}"[..Core.Agencies.Agency.CodeLength], Name = name, Kind = AgencyKind.Other, From = new DateOnly(2020, 1, 1) });
        await records.SaveAsync(HttpContext.RequestAborted);
        return Redirect("/sample/agency?made=" + code);
    }
}
