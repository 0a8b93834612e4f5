using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>Which interviews the board shows.</summary>
public enum BoardShow
{
    NotYetOffered,
    Offered,
    Accepted,
    Declined,
}

/// <summary>The board's filter and place: codes only.</summary>
public sealed record BoardQuery
{
    /// <summary>What <see cref="Authority"/> is for every authority that is no agency of this service, and where none is known.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>The responsible authority: an agency's id, or <see cref="Elsewhere"/>.</summary>
    public string? Authority { get; init; }

    public Guid? Agency => Guid.TryParse(Authority, out var agency) ? agency : null;

    public BoardShow? Show { get; init; }

    /// <summary>The last interview on the page before.</summary>
    public Guid? After { get; init; }

    public string Filter => string.Join('&', new[] { Agency is { } agency ? $"authority={agency}" : Authority == Elsewhere ? $"authority={Elsewhere}" : null, Show is { } show ? $"show={show}" : null }.Where(part => part != null));

    public IReadOnlyList<ReturnInterviewState> States => Show switch
    {
        null => ReturnInterview.Open,
        BoardShow.Offered => [ReturnInterviewState.Offered],
        BoardShow.Accepted => [ReturnInterviewState.Accepted],
        BoardShow.Declined => [ReturnInterviewState.Declined],
        _ => [ReturnInterviewState.NotYetOffered],
    };
}

public sealed record MissingNowRow(Guid EpisodeId, Guid ChildId, string Reference, string Name, DateTime From, MissingCategory Category, string? PoliceReference, string? Responsible, string? Host);

public sealed record OwedRow(Guid InterviewId, Guid EpisodeId, Guid ChildId, string Reference, string Name, DateTime ReturnedAt, DateTime DueAt, ReturnInterviewState State, DateTime? FirstOfferedAt, string? Responsible, string? Host);

/// <summary>Who is missing now, and whose return interview is owed: for social care and police alike, so that neither waits for the other.</summary>
public sealed record BoardPage
{
    /// <summary>More than are ever missing at once; what stands beyond is said to be there.</summary>
    public const int Most = 200;

    public required BoardQuery Query { get; init; }

    public required IReadOnlyList<MissingNowRow> Missing { get; init; }

    public required Paged<OwedRow> Owed { get; init; }

    public required IReadOnlyList<Agency> Authorities { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>Three statements, however many are missing.</summary>
    public static async Task<BoardPage> LoadAsync(CaseRecords records, ReferenceRecords reference, BoardQuery query, DateTime now, CancellationToken cancel)
    {
        var (missing, owed) = (records.MissingEpisodes.Where(e => e.To == null && e.WithdrawnAt == null), Owing(records, query));
        if (query.Agency is { } agency)
        {
            missing = missing.Where(e => e.ResponsibleAgencyId == agency);
        }
        else if (query.Authority == BoardQuery.Elsewhere)
        {
            missing = missing.Where(e => e.ResponsibleAgencyId == null);
        }

        var rows = await owed.OrderBy(i => i.DueAt).ThenBy(i => i.Child!.Reference).Take(Paging.Fetch)
            .Select(i => new OwedRow(
                i.Id, i.EpisodeId, i.ChildId, i.Child!.Reference, i.Child.GivenName + " " + i.Child.FamilyName, i.ReturnedAt, i.DueAt, i.State, i.FirstOfferedAt,
                i.Episode!.ResponsibleAgency!.Name ?? i.Episode.ResponsibleElsewhere, i.Episode.HostAuthority)).ToListAsync(cancel);
        var today = LondonTime.DateOf(now);
        return new BoardPage
        {
            Query = query,
            Missing = await missing.OrderBy(e => e.From).Take(Most)
                .Select(e => new MissingNowRow(e.Id, e.ChildId, e.Child!.Reference, e.Child.GivenName + " " + e.Child.FamilyName, e.From, e.Category, e.PoliceReference, e.ResponsibleAgency!.Name ?? e.ResponsibleElsewhere, e.HostAuthority)).ToListAsync(cancel),
            Owed = Paging.Page(rows, row => row.InterviewId.ToString(), query.After?.ToString()),
            Authorities = await reference.Agencies.Where(a => a.Kind == AgencyKind.SocialCare && (a.To == null || a.To >= today)).OrderBy(a => a.Name).ToListAsync(cancel),
            Now = now,
        };
    }

    private static IQueryable<ReturnInterview> Owing(CaseRecords records, BoardQuery query)
    {
        var states = query.States;
        var owed = records.ReturnInterviews.Where(i => states.Contains(i.State) && !i.IsVoid);
        if (query.Agency is { } agency)
        {
            owed = owed.Where(i => i.Episode!.ResponsibleAgencyId == agency);
        }
        else if (query.Authority == BoardQuery.Elsewhere)
        {
            owed = owed.Where(i => i.Episode!.ResponsibleAgencyId == null);
        }

        if (query.After is not { } after)
        {
            return owed;
        }

        // Two interviews that fall due in one moment are of two children.
        var last = records.ReturnInterviews.Where(i => i.Id == after);
        return owed.Where(i => i.DueAt >= last.Max(l => l.DueAt) && (i.DueAt > last.Max(l => l.DueAt) || i.Child!.Reference.CompareTo(last.Max(l => l.Child!.Reference)) > 0));
    }
}
