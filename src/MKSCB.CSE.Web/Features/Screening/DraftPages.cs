using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Opens the person's own screening and saves one page of it.</summary>
public sealed class DraftPages(CaseRecords records, ReferenceRecords lists, CurrentUser who, TimeProvider time)
{
    private const string Autosave = "/draft";

    /// <summary>The draft, noted as read; null when it is not there, not the person's, or no longer a draft to be filled in.</summary>
    public async Task<ScreeningSubmission?> OpenAsync(string reference, CancellationToken cancel)
    {
        var screening = await records.Screenings.Include(s => s.Answers).Include(s => s.InstrumentVersion)
            .FirstOrDefaultAsync(s => s.Reference == reference && s.AuthorId == who.Id, cancel);
        if (screening != null)
        {
            records.Seen(ReadKind.Detail, "screening", screening.Id);
        }

        return screening;
    }

    /// <summary>The name of a locality; null when none is chosen.</summary>
    public async Task<string?> PlaceAsync(string? code, CancellationToken cancel) =>
        code == null ? null : await lists.Localities.Where(l => l.Code == code).Select(l => l.Name).FirstOrDefaultAsync(cancel);

    /// <summary>Saves one page; what another window saved to the same page meanwhile is shown side by side.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The same page was changed elsewhere.</exception>
    public async Task SaveAsync<TForm>(Controller controller, ScreeningSubmission screening, TForm form, Func<ScreeningSubmission, TForm> stored, Action<ScreeningSubmission, CurrentUser, DateTime> write, CancellationToken cancel)
        where TForm : PageForm
    {
        var reference = screening.Reference;
        controller.OfferMerge(async (services, stop) =>
            await services.GetRequiredService<DraftPages>().OpenAsync(reference, stop) is { } now ? stored(now).Opened() : null);
        if (screening.State == ScreeningState.Draft && form.Clashes(stored(screening)))
        {
            throw new DbUpdateConcurrencyException("The page was changed elsewhere since it was opened.");
        }

        write(screening, who, time.Now());
        await records.SaveAsync(cancel);
        form.Version = stored(screening).ContentVersion();
    }

    /// <summary>Saved as one types, not by a button: the answer is the page's new version.</summary>
    public static bool IsAutosave(HttpContext http) => http.Request.Path.Value?.EndsWith(Autosave, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Where to go once a page is saved: on, back to the list of pages, or back to checking.</summary>
    public static IActionResult Next(Controller controller, ScreeningSubmission screening, string step, PageForm form, IEnumerable<string?> text)
    {
        if (IsAutosave(controller.HttpContext))
        {
            return controller.Content($"{form.Version}");
        }

        var hints = LanguageHints.Shipped.In(text);
        if (hints.Count > 0)
        {
            controller.Say("Saved. Some words could be put differently: " + string.Join(" ", hints.Select(h => h.Sentence)) + " This is only a suggestion.", FlashKind.Information);
        }

        var then = controller.Request.Form["then"].ToString();
        var from = controller.Request.Form["from"].ToString();
        return controller.Redirect(
            then == "later" || (step == Steps.Judgement && !screening.HasJudged && from.Length == 0) ? Steps.Tasks(screening.Reference)
            : from == Steps.Check ? Steps.At(screening.Reference, Steps.Check)
            : Steps.At(screening.Reference, Steps.After(screening.InstrumentVersion!.Definition(), step)));
    }
}

/// <summary>What a page of the form shows beside its questions.</summary>
/// <param name="Reference">The screening.</param>
/// <param name="Step">This page.</param>
/// <param name="Instrument">The version the screening stands on.</param>
/// <param name="From">Where to go back to: "check", or nothing.</param>
public sealed record FormPlace(string Reference, string Step, InstrumentDefinition Instrument, string? From)
{
    public const string Key = "Form";

    public string Address => Steps.At(Reference, Step);

    public string Back => From == Steps.Check ? Steps.At(Reference, Steps.Check) : Steps.Tasks(Reference);

    public static FormPlace Of(ScreeningSubmission screening, string step, HttpContext http)
    {
        var from = http.Request.HasFormContentType ? http.Request.Form["from"].ToString() : http.Request.Query["from"].ToString();
        return new FormPlace(screening.Reference, step, screening.InstrumentVersion!.Definition(), from == Steps.Check ? from : null);
    }
}
