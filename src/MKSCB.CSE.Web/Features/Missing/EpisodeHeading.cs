using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Missing;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>Which episode, of whom, and where its return interview stands: what stands over each of its pages. Nothing else of the child, because not everybody who reads it may open the record.</summary>
public sealed record EpisodeHeading(Guid Id, Guid ChildId, string Reference, string Name, DateTime From, DateTime? To, bool IsWithdrawn, long Version)
{
    /// <summary>Null while nothing is owed.</summary>
    public InterviewNow? Interview { get; init; }

    public string Address => $"/missing/{Id}";

    /// <summary>What can be recorded next of the interview, the most likely first.</summary>
    public IReadOnlyList<InterviewMove> Moves => IsWithdrawn || Interview == null ? [] : [.. InterviewMoves.From(Interview.State)];

    /// <summary>Null when there is none, or none this person may see.</summary>
    public static Task<EpisodeHeading?> LoadAsync(CaseRecords records, Guid id, CancellationToken cancel) =>
        records.MissingEpisodes.Where(e => e.Id == id).Select(e => new EpisodeHeading(e.Id, e.ChildId, e.Child!.Reference, e.Child.GivenName + " " + e.Child.FamilyName, e.From, e.To, e.WithdrawnAt != null, e.Version)
        {
            Interview = e.Interview == null || e.Interview.IsVoid ? null : new InterviewNow(
                e.Interview.Id, e.Interview.State, e.Interview.ReturnedAt, e.Interview.DueAt, e.Interview.FirstOfferedAt, e.Interview.HeldAt, e.Interview.Steps.Max(s => (DateTime?)s.At), e.Interview.Version),
        }).FirstOrDefaultAsync(cancel);
}

/// <summary>Where a return interview stands, with both its clocks.</summary>
public sealed record InterviewNow(Guid Id, ReturnInterviewState State, DateTime ReturnedAt, DateTime DueAt, DateTime? FirstOfferedAt, DateTime? HeldAt, DateTime? LastStepAt, long Version)
{
    public bool? OfferedInTime(DateTime now) => ReturnInterview.InTime(FirstOfferedAt, DueAt, now);

    public bool? HeldInTime(DateTime now) => ReturnInterview.InTime(HeldAt, DueAt, now);
}
