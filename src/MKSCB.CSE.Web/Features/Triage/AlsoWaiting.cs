using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>
/// Another submission of the same agency that waits and describes the same child. The officer may decide it together with this one;
/// otherwise it goes on waiting, on its own clock.
/// </summary>
public sealed record AlsoWaiting(Guid Id, string Reference, DateTime? SubmittedAt, RiskLevel? Judged, string? GivenName, string? FamilyName, DateOnly? DateOfBirth)
{
    private const int Most = 20;

    /// <summary>One statement, whatever the length of the queue.</summary>
    public static async Task<IReadOnlyList<AlsoWaiting>> LoadAsync(IQueryable<ScreeningSubmission> visible, ReportedChild reported, CancellationToken cancel)
    {
        var (id, agency, born, family) = (reported.SubmissionId, reported.AgencyId, reported.About.DateOfBirth, reported.About.FamilyName);
        var waiting = await visible.AsNoTracking()
            .Where(s => s.Id != id && s.AgencyId == agency && (s.QueuePlace != null || s.State == ScreeningState.ReturnedForInformation))
            .Where(s => (born != null && s.About!.DateOfBirth == born) || s.About!.FamilyName == family)
            .OrderBy(s => s.SubmittedAt).Take(Most)
            .Select(s => new AlsoWaiting(s.Id, s.Reference, s.SubmittedAt, s.Judgement!.Level, s.About!.GivenName, s.About.FamilyName, s.About.DateOfBirth))
            .ToListAsync(cancel);
        return [.. waiting.Where(w => w.IsLike(reported.About))];
    }

    // Never by a date of birth alone: twins, and strangers born on one day, have screenings of their own.
    private bool IsLike(ScreenedChild about) =>
        (DateOfBirth == null || about.DateOfBirth == null || DateOfBirth == about.DateOfBirth)
        && SearchText.Keys(GivenName).Intersect(SearchText.Keys(about.GivenName, about.AlsoKnownAs)).Any();
}
