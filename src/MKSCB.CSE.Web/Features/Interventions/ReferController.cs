using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Children;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>Refers a child to intensive intervention, by those who prepare a meeting that discusses the child, or CSE co-ordination.</summary>
[Route("/children/{reference}/intervention/refer"), Requires(Permission.ReferToIntervention)]
public sealed class ReferController(CaseRecords records, InterventionReferring referring, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    [HttpGet("")]
    public async Task<IActionResult> Refer([FromRoute] string reference, CancellationToken cancel) =>
        await FormAsync(reference, await WithListsAsync(reference, new ReferForm(), cancel), cancel);

    [HttpPost("")]
    public async Task<IActionResult> Refer([FromRoute] string reference, ReferForm form, CancellationToken cancel)
    {
        await WithListsAsync(reference, form, cancel);
        if (ModelState.IsValid)
        {
            form.Check(ModelState);
        }

        var child = await Records.Children.Include(c => c.Interventions).FirstOrDefaultAsync(c => c.Reference == reference, cancel);
        if (child == null || !ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        var item = await Records.AgendaItems.Include(i => i.Meeting).FirstAsync(i => i.Id == form.Item, cancel);
        var intervention = Intervention.Refer(child, item, new InterventionReferral(form.ChosenAgency!.Value, form.Reason!, form.CriteriaMet(referring.Terms)), who, Now);
        Records.Add(intervention);
        // Two referrals of one child at once cannot both stand.
        Records.Expect(child, child.Version);
        await referring.TellAsync(intervention, cancel);
        await Records.SaveAsync(cancel);
        return Saved(child, "The child has been referred to intensive intervention. Those who run it have been told by mail." + LanguageHints.Shipped.Remark(form.Reason));
    }

    private async Task<ReferForm> WithListsAsync(string reference, ReferForm form, CancellationToken cancel)
    {
        var (prepares, everywhere) = (who.PreparesBodies, who.Holds(Role.CseCoordinator));
        var items = await Records.AgendaItems.Where(i => i.Child!.Reference == reference && (everywhere || prepares.Contains(i.Meeting!.BodyId))
                && (i.State == AgendaItemState.Proposed || i.State == AgendaItemState.Accepted || i.State == AgendaItemState.Discussed))
            .OrderByDescending(i => i.Meeting!.StartsAt).Take(ReferForm.ItemsShown).Select(i => new { i.Id, Body = i.Meeting!.Body!.Name, i.Meeting.StartsAt, Discussed = i.State == AgendaItemState.Discussed }).ToListAsync(cancel);
        form.Items = [.. items.Select(i => new Choice(i.Id.ToString(), $"{i.Body}, {Say.Date(i.StartsAt)}", i.Discussed ? "It has discussed the child: its decision stands behind this referral" : "On its agenda: the referral waits for its decision"))];
        form.Agencies = Choices.From(await referring.AgenciesAsync(cancel), a => a.Id.ToString(), a => a.Name);
        form.Criteria = [.. referring.Terms.Criteria.Select((words, number) => new Choice($"{number}", words))];
        return form;
    }
}
