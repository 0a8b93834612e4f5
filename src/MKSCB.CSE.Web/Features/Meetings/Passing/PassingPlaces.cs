using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Passing;

namespace MKSCB.CSE.Web.Features.Meetings.Passing;

/// <summary>The meetings an item's child can be passed to: never a locality's where the child does not live.</summary>
public static class PassingPlaces
{
    /// <param name="records">What the person may see.</param>
    /// <param name="reference">The meetings there are.</param>
    /// <param name="item">With its child, and its meeting with its body.</param>
    /// <param name="kind">Only those of this kind; null for all but a step down, which has its own page with its guards.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<IReadOnlyList<MeetingBody>> FromAsync(CaseRecords records, ReferenceRecords reference, AgendaItem item, PassingKind? kind, CancellationToken cancel)
    {
        // Tracked with the child, so that the entity's own rule finds it.
        var lives = (await records.Children.Include(c => c.Locality).FirstOrDefaultAsync(c => c.Id == item.ChildId, cancel))?.Locality;
        var bodies = await reference.Bodies.Where(b => b.Id != item.Meeting!.BodyId).OrderBy(b => b.LocalityCode).ThenBy(b => b.Name).ToListAsync(cancel);
        return [.. bodies.Where(b => ChildPassing.LivesThere(lives, b) && ChildPassing.KindOf(item.Meeting!.Body!, b) is var way && (kind == null ? way != PassingKind.StepDown : way == kind))];
    }
}
