using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Audit;

/// <summary>Who did and saw what, for information governance; and the proof that nobody has touched the record of it.</summary>
[Requires(Permission.ReviewAudit)]
public sealed class AuditController(AuditRecords audit, CaseRecords records, TimeProvider time) : Controller
{
    [HttpGet("/audit"), ShowsRecords]
    public async Task<IActionResult> Changes([FromQuery] AuditFilter filter, CancellationToken cancel)
    {
        var page = AuditPage.Of(filter, time.Today(), "/audit", await audit.ChangesAsync(filter.Search(time.Today()), cancel));
        records.Seen(ReadKind.Search, "audit-changes");
        return View("Index", page);
    }

    [HttpGet("/audit/views"), ShowsRecords]
    public async Task<IActionResult> Views([FromQuery] AuditFilter filter, CancellationToken cancel)
    {
        var page = AuditPage.Of(filter, time.Today(), "/audit/views", await audit.ViewsAsync(filter.Search(time.Today()), cancel));
        records.Seen(ReadKind.Search, "audit-views");
        return View("Index", page);
    }

    [HttpGet("/audit/verify")]
    public IActionResult Verify() => View();

    /// <summary>Reads the whole audit; on a large one this takes up to a minute.</summary>
    [HttpPost("/audit/verify")]
    public async Task<IActionResult> Verified([FromServices] AuditVerifier verifier, CancellationToken cancel) => View(await verifier.VerifyAsync(cancel));
}
