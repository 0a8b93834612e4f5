using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children.Status;

public sealed record StatusRow(Guid Id, LegalStatus Status, DateOnly From, DateOnly? To, string? Note, string? EndNote, long Version)
{
    public bool CanEnd => To == null && Status != LegalStatus.None;
}

/// <summary>Every plan and order, the last first.</summary>
public sealed record StatusPage(ChildHeading Heading, IReadOnlyList<StatusRow> Periods)
{
    public static async Task<StatusPage> LoadAsync(CaseRecords records, ChildHeading heading, CancellationToken cancel) =>
        new(heading, await RowsAsync(records, heading.Reference, cancel));

    public static Task<List<StatusRow>> RowsAsync(CaseRecords records, string reference, CancellationToken cancel) =>
        records.Children.Where(c => c.Reference == reference).SelectMany(c => c.LegalStatuses).OrderByDescending(p => p.From).Take(Paging.PageSize)
            .Select(p => new StatusRow(p.Id, p.Status, p.From, p.To, p.Note, p.EndNote, p.Version)).ToListAsync(cancel);
}
