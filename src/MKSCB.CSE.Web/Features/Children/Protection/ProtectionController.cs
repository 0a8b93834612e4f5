using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Protection;

/// <summary>Strategy discussions, section 47 enquiries, the National Referral Mechanism and services, on one page.</summary>
[Route("/children/{reference}/protection"), Requires(Permission.ViewChild)]
public sealed class ProtectionController(CaseRecords records, TimeProvider time) : ChildTaskController(records, time)
{
    [HttpGet("")]
    public async Task<IActionResult> Protection([FromRoute] string reference, CancellationToken cancel) =>
        await ChildHeading.LoadAsync(Records.Children, reference, Today, cancel) is { } heading
            ? Seen(heading, await ProtectionPage.LoadAsync(Records, heading, cancel))
            : Missed();
}
