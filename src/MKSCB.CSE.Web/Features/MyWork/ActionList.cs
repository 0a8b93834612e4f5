using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.MyWork;

public sealed record ActionRow(Guid Id, string Text, string Body, DateOnly DueOn, string OwnerName, bool Mine);

/// <summary>Actions not ended that a person owns or, as lead, answers for: the earliest due first.</summary>
public sealed record ActionList(Paged<ActionRow> Rows, DateTime Now, bool Leads)
{
    public static async Task<ActionList> LoadAsync(IQueryable<MeetingAction> visible, CurrentUser who, Guid? after, DateTime now, CancellationToken cancel)
    {
        var (me, agencies) = (who.Id, who.LeadsAgencies);
        var actions = visible.Where(a => MeetingAction.Unended.Contains(a.State) && (a.OwnerId == me || agencies.Contains(a.OwnerAgencyId)));
        if (after != null && await visible.Where(a => a.Id == after).Select(a => (DateOnly?)a.DueOn).FirstOrDefaultAsync(cancel) is { } last)
        {
            actions = actions.Where(a => a.DueOn >= last && (a.DueOn > last || a.Id.CompareTo(after.Value) > 0));
        }

        var rows = await actions.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(Paging.Fetch)
            .Select(a => new ActionRow(a.Id, a.Text, a.Body!.Name, a.DueOn, a.OwnerName, a.OwnerId == me)).ToListAsync(cancel);
        return new ActionList(Paging.Page(rows, row => row.Id.ToString(), after?.ToString()), now, agencies.Count > 0);
    }
}
