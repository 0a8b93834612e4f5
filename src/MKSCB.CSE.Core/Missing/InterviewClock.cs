using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Missing;

/// <summary>
/// Writes to those who owe a return interview: once when the child is back, and once when the time for the offer has passed without one. Done
/// again it changes nothing, so several nodes may do it: the second to save meets a stale version and leaves it to the next turn.
/// </summary>
public sealed class InterviewClock(SystemRecords records, Outbox outbox)
{
    public const string Owed = "return-interview-owed";
    public const string Late = "return-interview-late";

    /// <summary>Nobody is written to about one that has been late for longer: it was told of afterwards, and stands on the board.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(14);

    private const int Batch = 100;

    /// <summary>The number of interviews somebody was written to about.</summary>
    public async Task<int> TellAsync(DateTime now, CancellationToken cancel)
    {
        var since = now - StillNews;
        var interviews = await records.All<ReturnInterview>().Include(i => i.Child).Include(i => i.Episode)
            .Where(i => !i.IsVoid && i.State == ReturnInterviewState.NotYetOffered && ((i.DueAt >= now && i.OwedToldAt == null) || (i.DueAt < now && i.DueAt > since && i.LateToldAt == null)))
            .OrderBy(i => i.DueAt).Take(Batch).ToListAsync(cancel);
        foreach (var interview in interviews)
        {
            var late = interview.DueAt < now;
            foreach (var to in await ReachedAsync(interview, late, LondonTime.DateOf(now), cancel))
            {
                outbox.Post(new NewLetter(late ? Late : Owed, to) { RecordId = interview.Id, Reference = interview.Child!.Reference, DueAt = interview.DueAt, Once = $"{(late ? Late : Owed)}:{interview.Id:N}:{interview.DueAt:yyyyMMddHHmm}:{to:N}" });
            }

            Told(interview, late, now);
        }

        await records.SaveAsync(cancel);
        return interviews.Count;
    }

    private static void Told(ReturnInterview interview, bool late, DateTime now)
    {
        if (late)
        {
            interview.ToldLate(now);
        }
        else
        {
            interview.ToldOwed(now);
        }
    }

    /// <summary>The child's lead worker, and those who follow missing children for the responsible authority; once it is late, CSE co-ordination too.</summary>
    private async Task<List<Guid>> ReachedAsync(ReturnInterview interview, bool late, DateOnly today, CancellationToken cancel)
    {
        var responsible = interview.Episode!.ResponsibleAgencyId;
        var workers = await records.All<Involvement>().Where(w => w.ChildId == interview.ChildId && w.IsLead && w.AccountId != null && w.From <= today && (w.To == null || w.To >= today)).Select(w => w.AccountId!.Value).ToListAsync(cancel);
        var follow = await records.All<Account>().Where(a => a.State == AccountState.Active
                && a.Roles.Any(r => r.AgreedById != null && r.From <= today && (r.To == null || r.To >= today)
                    && ((r.Role == Role.MissingCoordinator && (r.AgencyId ?? a.AgencyId) == responsible) || (late && r.Role == Role.CseCoordinator))))
            .Select(a => a.Id).ToListAsync(cancel);
        return [.. workers.Union(follow)];
    }
}
