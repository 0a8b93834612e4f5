using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Children.Level;

/// <summary>A person judges the level. Raising takes effect at once; lowering only with its guards, once the second person has agreed.</summary>
[Route("/children/{reference}/levels/change"), Requires(Permission.MaintainChild)]
public sealed class LevelController(CaseRecords records, AccountRecords accounts, ReferenceRecords lists, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Draft = "level";

    [HttpGet(""), KeepsDraft(Draft, "reference")]
    public async Task<IActionResult> Change([FromRoute] string reference, CancellationToken cancel) =>
        await ReadAsync(reference, cancel) is { } child
            ? await FormAsync(reference, await WithListsAsync(new LevelForm { Version = child.Version }, child.Id, reference, cancel), cancel)
            : Missed();

    [HttpPost(""), KeepsDraft(Draft, "reference")]
    public async Task<IActionResult> Change([FromRoute] string reference, LevelForm form, CancellationToken cancel)
    {
        if (await Records.Children.Include(c => c.StepDowns.Where(s => s.State == StepDownState.Asked)).FirstOrDefaultAsync(c => c.Reference == reference, cancel) is not { } child)
        {
            return Missed();
        }

        await WithListsAsync(form, child.Id, reference, cancel);
        // A level somebody changed meanwhile is for the merge page: what was chosen was chosen against another.
        if (ModelState.IsValid && form.Version == child.Version)
        {
            form.CheckAgainst(child.Level, child.RecallOn != null, who, Today, ModelState);
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        this.OfferMerge((services, stop) => StoredAsync(services.GetRequiredService<CaseRecords>(), reference, stop));
        Records.Expect(child, form.Version ?? 0);
        if (form.Version == child.Version)
        {
            Judge(child, form);
        }

        await Records.SaveAsync(cancel);
        var second = form.Colleagues.FirstOrDefault(c => form.Level < child.Level && c.Value == form.SecondPerson.ToString())?.Text;
        return Saved(child, (second == null ? $"The level is now {child.Level!.Value.InWords()}." : $"{second} is asked to agree, in My work. Until then the level stays {child.Level!.Value.InWords()}.")
            + LanguageHints.Shipped.Remark(form.Reason, form.Evidence), "/levels");
    }

    private void Judge(Child child, LevelForm form)
    {
        if (form.Level < child.Level)
        {
            child.AskToLower(form.Judgement(), form.Guard(), who, Now);
        }
        else if (form.Level == child.Level && child.RecallOn != null)
        {
            child.LookAgain(form.Reason!, who, Now);
        }
        else
        {
            child.RaiseLevel(form.Judgement(), who, Now);
        }
    }

    private async Task<LevelForm> WithListsAsync(LevelForm form, Guid child, string reference, CancellationToken cancel)
    {
        form.Colleagues = await ColleaguesAsync(reference, cancel);
        form.Earlier = await Records.EarlierIndicatorsAsync(child, cancel);
        form.Agencies = Choices.From(await lists.Agencies.Where(a => a.Id != who.AgencyId).OrderBy(a => a.Name).ToListAsync(cancel), a => a.Id.ToString(), a => a.Name);
        return form;
    }

    // Whoever has a conflict with this child cannot be asked about them.
    private async Task<IReadOnlyList<Choice>> ColleaguesAsync(string reference, CancellationToken cancel)
    {
        var kept = Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.Conflicts).Where(x => x.EndedAt == null).Select(x => x.AccountId);
        return Choices.From(await SecondPeople.LoadAsync(accounts.Accounts.Where(a => !kept.Contains(a.Id)), who.Id, Today, cancel), p => p.Id.ToString(), p => p.Name);
    }

    private static Task<LevelForm?> StoredAsync(CaseRecords records, string reference, CancellationToken cancel) =>
        records.Children.Where(c => c.Reference == reference)
            .Select(c => new LevelForm { Version = c.Version, Level = c.Level, Reason = c.Levels.OrderByDescending(l => l.At).Select(l => l.Reason).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
}
