using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Web.Features.Invitations;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Meetings the person is asked to and has not answered.</summary>
public sealed class InvitationsToAnswer(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => true;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await InvitationRow.Of(records, me, now).Where(r => r.State == AttendanceState.Invited).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Say whether you come to the {row.Body} of {Say.Date(row.StartsAt)}",
            Why = "Whether the meeting can decide depends on which agencies are there.",
            Address = $"/invitations/{row.Id}",
            By = DueBy.At(row.StartsAt),
            Since = row.StartsAt,
        }, "/invitations", "All invitations");
    }
}
