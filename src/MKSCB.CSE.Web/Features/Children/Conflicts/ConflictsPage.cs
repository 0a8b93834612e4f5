using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children.Conflicts;

public sealed record ConflictRow(Guid Id, Guid AccountId, string Person, string Agency, string Reason, DateTime DeclaredAt, string? DeclaredBy, DateTime? EndedAt, string? EndReason, ConflictBasis Basis, DateTime? ConfirmedAt, string? ConfirmReason)
{
    public bool AwaitsALook => Basis != ConflictBasis.Declared && ConfirmedAt == null && EndedAt == null;
}


/// <summary>Who is kept out of the record, and who was: those kept out now first.</summary>
public sealed record ConflictsPage(ChildHeading Heading, IReadOnlyList<ConflictRow> Conflicts, IReadOnlyList<ConflictToLookAt> SameSurname)
{
    public static async Task<ConflictsPage> LoadAsync(CaseRecords records, ChildHeading heading, CancellationToken cancel) =>
        new(heading, await Rows(records, heading.Reference).OrderBy(c => c.EndedAt != null).ThenByDescending(c => c.DeclaredAt).Take(Paging.PageSize).Select(Row).ToListAsync(cancel),
            await records.SameSurnames.Where(c => c.ChildId == heading.Id).OrderBy(c => c.Person).Take(Paging.PageSize).ToListAsync(cancel));

    public static Task<ConflictRow?> OneAsync(CaseRecords records, string reference, Guid conflict, CancellationToken cancel) =>
        Rows(records, reference).Where(c => c.Id == conflict && c.EndedAt == null).Select(Row).FirstOrDefaultAsync(cancel);

    private static IQueryable<ConflictOfInterest> Rows(CaseRecords records, string reference) =>
        records.Children.Where(c => c.Reference == reference).SelectMany(c => c.Conflicts);

    private static readonly System.Linq.Expressions.Expression<Func<ConflictOfInterest, ConflictRow>> Row =
        c => new ConflictRow(c.Id, c.AccountId, c.Account!.DisplayName, c.Account.Agency!.Name, c.Reason, c.DeclaredAt, c.DeclaredBy!.DisplayName, c.EndedAt, c.EndReason, c.Basis, c.ConfirmedAt, c.ConfirmReason);
}
