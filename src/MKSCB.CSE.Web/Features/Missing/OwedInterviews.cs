using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Missing;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>A return interview in one person's work.</summary>
public sealed record OwedInterview(Guid EpisodeId, Guid ChildId, string Reference, ReturnInterviewState State, DateTime ReturnedAt, DateTime DueAt, DateTime? FirstOfferedAt, bool IsLead);

/// <summary>Whose work a return interview is: the child's lead worker's, and the responsible authority's missing children co-ordinators'.</summary>
public static class OwedInterviews
{
    public static IQueryable<ReturnInterview> Mine(this IQueryable<ReturnInterview> visible, CurrentUser me, DateOnly today)
    {
        var (id, agency, follows) = (me.Id, me.AgencyId, me.Holds(Role.MissingCoordinator));
        return visible.Where(i => !i.IsVoid && ((follows && i.Episode!.ResponsibleAgencyId == agency)
            || i.Child!.Involvements.Any(w => w.IsLead && w.AccountId == id && w.From <= today && (w.To == null || w.To >= today))));
    }

    public static Task<List<OwedInterview>> ToRowsAsync(this IQueryable<ReturnInterview> rows, CurrentUser me, DateTime now, CancellationToken cancel)
    {
        var (id, today) = (me.Id, Core.Rules.LondonTime.DateOf(now));
        return rows.Select(i => new OwedInterview(i.EpisodeId, i.ChildId, i.Child!.Reference, i.State, i.ReturnedAt, i.DueAt, i.FirstOfferedAt,
            i.Child.Involvements.Any(w => w.IsLead && w.AccountId == id && w.From <= today && (w.To == null || w.To >= today)))).ToListAsync(cancel);
    }
}
