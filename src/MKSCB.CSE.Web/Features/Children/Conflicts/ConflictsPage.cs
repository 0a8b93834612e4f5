using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children.Conflicts;

public sealed record ConflictRow(Guid Id, string Person, string Agency, string Reason, DateTime DeclaredAt, string? DeclaredBy, DateTime? EndedAt, string? EndReason);

/// <summary>Who is kept out of the record, and who was: those kept out now first.</summary>
public sealed record ConflictsPage(ChildHeading Heading, IReadOnlyList<ConflictRow> Conflicts)
{
    public static async Task<ConflictsPage> LoadAsync(CaseRecords records, ChildHeading heading, CancellationToken cancel) =>
        new(heading, await Rows(records, heading.Reference).OrderBy(c => c.EndedAt != null).ThenByDescending(c => c.DeclaredAt).Take(Paging.PageSize).Select(Row).ToListAsync(cancel));

    public static Task<ConflictRow?> OneAsync(CaseRecords records, string reference, Guid conflict, CancellationToken cancel) =>
        Rows(records, reference).Where(c => c.Id == conflict && c.EndedAt == null).Select(Row).FirstOrDefaultAsync(cancel);

    private static IQueryable<ConflictOfInterest> Rows(CaseRecords records, string reference) =>
        records.Children.Where(c => c.Reference == reference).SelectMany(c => c.Conflicts);

    private static readonly System.Linq.Expressions.Expression<Func<ConflictOfInterest, ConflictRow>> Row =
        c => new ConflictRow(c.Id, c.Account!.DisplayName, c.Account.Agency!.Name, c.Reason, c.DeclaredAt, c.DeclaredBy!.DisplayName, c.EndedAt, c.EndReason);
}
