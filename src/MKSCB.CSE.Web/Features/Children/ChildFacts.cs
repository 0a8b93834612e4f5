using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Children;

public sealed record AliasRow(Guid Id, string Name, AliasKind Kind);

/// <summary>A number or online name, in use or not.</summary>
public sealed record ContactRow(Guid Id, string Value, ContactOf Whose, string? Note, DateOnly? From, DateOnly? To)
{
    public string InUse => (From, To) switch
    {
        (_, { } last) => $", until {Say.Date(last)}",
        ({ } first, null) => $", since {Say.Date(first)}",
        _ => "",
    };
}

/// <summary>The plan or order recorded last, over or not.</summary>
public sealed record StatusNow(LegalStatus Status, DateOnly From, DateOnly? To)
{
    public string InWords => To is { } end
        ? $"None recorded now. {Status.InWords()} ended on {Say.Date(end)}"
        : $"{Status.InWords()}, since {Say.Date(From)}";
}

/// <summary>The level agreed last: which way it went, why, who judged it.</summary>
public sealed record LevelReason(string Reason, DateTime At, string By, RiskLevel Level, RiskLevel? Before)
{
    public string Direction => Before switch
    {
        null => $"First agreed on {Say.Date(At)}",
        { } before when before < Level => $"Raised from {before.InWords()} on {Say.Date(At)}",
        { } before => $"Lowered from {before.InWords()} on {Say.Date(At)}",
    };
}

public sealed record MissingNow(Guid Id, DateTime From, DateTime? To);

/// <summary>The child's own row with the newest of each thing that hangs on it: one statement.</summary>
public sealed record ChildFacts
{
    public required ChildHeading Heading { get; init; }

    public Gender Gender { get; init; }

    public string? EthnicityCode { get; init; }

    public string? FirstLanguage { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public bool AddressIsConfidential { get; init; }

    public string? School { get; init; }

    public string? GpPractice { get; init; }

    public DateOnly? RecallOn { get; init; }

    public IReadOnlyList<AliasRow> Aliases { get; init; } = [];

    public IReadOnlyList<ContactRow> Contacts { get; init; } = [];

    public StatusNow? Status { get; init; }

    public LevelReason? Level { get; init; }

    public MissingNow? LastMissing { get; init; }

    public int MissingEpisodes { get; init; }

    public InterviewFacts Interviews { get; init; } = InterviewFacts.None;

    public bool IsMissing => LastMissing is { To: null };

    internal static Task<ChildFacts?> LoadAsync(IQueryable<Child> visible, string reference, DateTime now, CancellationToken cancel)
    {
        var (since, today) = (now.AddDays(-ChildPage.MissingDays), LondonTime.DateOf(now));
        // Of the newest of each kind every column is asked for by itself: asked for as a whole row, EF numbers every row of its
        // table first, and opening one child's record would cost what all children have lived through.
        return visible.Where(c => c.Reference == reference)
            .Select(c => new ChildFacts
            {
                // As ChildHeading reads it: a projection cannot call another.
                Heading = new ChildHeading(
                    c.Id, c.Reference, c.GivenName + " " + c.FamilyName, c.DateOfBirth, c.Level, c.Locality!.Name,
                    c.Involvements.Where(i => i.IsLead && i.From <= today && (i.To == null || i.To >= today)).Select(i => i.WorkerName + ", " + i.Agency!.Name).FirstOrDefault(),
                    c.Version),
                Gender = c.Gender,
                EthnicityCode = c.EthnicityCode,
                FirstLanguage = c.FirstLanguage,
                Address = c.Address,
                Postcode = c.Postcode,
                AddressIsConfidential = c.AddressIsConfidential,
                School = c.School,
                GpPractice = c.GpPractice,
                RecallOn = c.RecallOn,
                Aliases = c.Aliases.OrderBy(a => a.AddedAt).Select(a => new AliasRow(a.Id, a.Name, a.Kind)).ToList(),
                Contacts = c.Contacts.OrderBy(k => k.To != null).ThenBy(k => k.AddedAt).Select(k => new ContactRow(k.Id, k.Value, k.Whose, k.Note, k.From, k.To)).ToList(),
                Status = !c.LegalStatuses.Any() ? null : new StatusNow(
                    c.LegalStatuses.OrderByDescending(l => l.From).Select(l => l.Status).First(), c.LegalStatuses.OrderByDescending(l => l.From).Select(l => l.From).First(), c.LegalStatuses.OrderByDescending(l => l.From).Select(l => l.To).First()),
                Level = !c.Levels.Any() ? null : new LevelReason(
                    c.Levels.OrderByDescending(l => l.At).Select(l => l.Reason).First(), c.Levels.OrderByDescending(l => l.At).Select(l => l.At).First(), c.Levels.OrderByDescending(l => l.At).Select(l => l.JudgedBy!.DisplayName).First(),
                    c.Levels.OrderByDescending(l => l.At).Select(l => l.Level).First(), c.Levels.OrderByDescending(l => l.At).Select(l => l.Before).First()),
                LastMissing = !c.MissingEpisodes.Any(m => m.WithdrawnAt == null) ? null : new MissingNow(
                    c.MissingEpisodes.Where(m => m.WithdrawnAt == null).OrderByDescending(m => m.To == null).ThenByDescending(m => m.From).Select(m => m.Id).First(),
                    c.MissingEpisodes.Where(m => m.WithdrawnAt == null).OrderByDescending(m => m.To == null).ThenByDescending(m => m.From).Select(m => m.From).First(),
                    c.MissingEpisodes.Where(m => m.WithdrawnAt == null).OrderByDescending(m => m.To == null).ThenByDescending(m => m.From).Select(m => m.To).First()),
                Interviews = new InterviewFacts(
                    c.MissingEpisodes.Where(m => !m.Interview!.IsVoid && m.Interview.State == ReturnInterviewState.NotYetOffered).Min(m => (DateTime?)m.Interview!.DueAt), c.MissingEpisodes.Count(m => !m.Interview!.IsVoid && (m.Interview.State == ReturnInterviewState.Offered || m.Interview.State == ReturnInterviewState.Accepted)), c.MissingEpisodes.Max(m => m.Interview!.HeldAt),
                    c.MissingEpisodes.Where(m => m.Interview!.HeldAt != null).OrderByDescending(m => m.Interview!.HeldAt).Select(m => m.Interview!.Account!.Harm).FirstOrDefault(), c.MissingEpisodes.Where(m => m.Interview!.HeldAt != null).OrderByDescending(m => m.Interview!.HeldAt).Select(m => m.Interview!.Account!.Associates).FirstOrDefault(), c.MissingEpisodes.Where(m => m.Interview!.HeldAt != null).OrderByDescending(m => m.Interview!.HeldAt).Select(m => m.Interview!.Account!.Places).FirstOrDefault()),
                MissingEpisodes = c.MissingEpisodes.Count(m => m.From >= since && m.WithdrawnAt == null),
            })
            .AsSingleQuery().FirstOrDefaultAsync(cancel);
    }
}
