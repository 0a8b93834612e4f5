using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>A screening that is no longer a draft, as its author and the lead of their agency read it: what was sent, and what became of it.</summary>
public sealed record SentPage
{
    public required SubmissionView View { get; init; }

    public required IReadOnlyList<ScreeningEvent> Events { get; init; }

    public required IReadOnlyList<InformationRequest> Requests { get; init; }

    /// <summary>What the decision tells, and asks of, the agency that sent it. Triage's own reasons are not read.</summary>
    public string? Told { get; init; }

    public string? Asked { get; init; }

    public DateTime? DecidedAt { get; init; }

    /// <summary>The screening that replaced this one, if this person may see it.</summary>
    public string? LaterReference { get; init; }

    public required CurrentUser Reader { get; init; }

    public ScreeningSubmission Submission => View.Submission;

    public string Address => $"/screenings/{Submission.Reference}";

    public bool IsMine => Submission.AuthorId == Reader.Id;

    public InformationRequest? OpenQuestion => Requests.FirstOrDefault(r => r.AnsweredAt == null);

    /// <summary>Null when there is none for this person, or it is still a draft.</summary>
    public static async Task<SentPage?> LoadAsync(IQueryable<ScreeningSubmission> visible, ReferenceRecords lists, CurrentUser reader, string reference, CancellationToken cancel)
    {
        var found = await visible.AsNoTracking().Where(s => s.Reference == reference && s.State != ScreeningState.Draft).Select(s => new
        {
            Submission = s,
            s.InstrumentVersion,
            Locality = lists.Localities.Where(l => l.Code == s.About!.LocalityCode).Select(l => l.Name).FirstOrDefault(),
            s.Decision!.Told,
            s.Decision.Asked,
            DecidedAt = (DateTime?)s.Decision.DecidedAt,
            Later = visible.Where(x => x.Id == s.SupersededById).Select(x => x.Reference).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        if (found == null)
        {
            return null;
        }

        var one = visible.AsNoTracking().Where(s => s.Id == found.Submission.Id);
        var answers = await one.SelectMany(s => s.Answers).ToDictionaryAsync(a => a.ItemCode, cancel);
        return new SentPage
        {
            View = new SubmissionView(found.Submission, found.InstrumentVersion!.Definition(), answers, found.Locality),
            Events = await one.SelectMany(s => s.Events).OrderBy(e => e.At).ToListAsync(cancel),
            Requests = await one.SelectMany(s => s.Requests).OrderBy(r => r.AskedAt).ToListAsync(cancel),
            Told = found.Told,
            Asked = found.Asked,
            DecidedAt = found.DecidedAt,
            LaterReference = found.Later,
            Reader = reader,
        };
    }
}
