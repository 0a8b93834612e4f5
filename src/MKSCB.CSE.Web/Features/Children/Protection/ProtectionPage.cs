using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children.Protection;

public sealed record StrategyRow(Guid Id, StrategyState State, DateOnly AskedOn, string AskedBy, string Why, DateOnly DueOn, DateOnly? EndedOn, string? TookPart, StrategyDecision? Decision, string? Reason, string RecordedBy, long Version)
{
    public static IQueryable<StrategyRow> Of(IQueryable<StrategyDiscussion> discussions) => discussions.Select(d => new StrategyRow(
        d.Id, d.State, d.AskedOn, d.AskedBy, d.Why, d.DueOn, d.EndedOn, d.TookPart, d.Decision, d.Reason, d.RecordedBy!.DisplayName, d.Version));
}

public sealed record EnquiryRow(Guid Id, EnquiryState State, DateOnly StartedOn, bool IsJoint, string LedBy, DateOnly? ConferenceDueOn, DateOnly? EndedOn, EnquiryOutcome? Outcome, DateOnly? ConferenceOn, string? Reason, string RecordedBy, long Version)
{
    public static IQueryable<EnquiryRow> Of(IQueryable<Section47Enquiry> enquiries) => enquiries.Select(e => new EnquiryRow(
        e.Id, e.State, e.StartedOn, e.IsJoint, e.LedBy, e.ConferenceDueOn, e.EndedOn, e.Outcome, e.ConferenceOn, e.Reason, e.RecordedBy!.DisplayName, e.Version));
}

/// <summary>A step of a referral or a service, as it was recorded.</summary>
public sealed record StepRow(string Words, DateOnly On, string? Reason, string RecordedBy);

public sealed record NrmRow
{
    public required Guid Id { get; init; }

    public required NrmState State { get; init; }

    public required DateOnly On { get; init; }

    public required string Reason { get; init; }

    public string? FirstResponder { get; init; }

    public string? ReferenceNumber { get; init; }

    public DateOnly? GuardianAskedOn { get; init; }

    public required string RecordedBy { get; init; }

    public required long Version { get; init; }

    public IReadOnlyList<StepRow> Steps { get; init; } = [];

    public static IQueryable<NrmRow> Of(IQueryable<NrmReferral> referrals) => referrals.Select(r => new NrmRow
    {
        Id = r.Id,
        State = r.State,
        On = r.On,
        Reason = r.Reason,
        FirstResponder = r.FirstResponder,
        ReferenceNumber = r.ReferenceNumber,
        GuardianAskedOn = r.GuardianAskedOn,
        RecordedBy = r.RecordedBy!.DisplayName,
        Version = r.Version,
    });
}

public sealed record ServiceRow
{
    public required Guid Id { get; init; }

    public required ServiceState State { get; init; }

    public required string What { get; init; }

    public required string By { get; init; }

    public required ServiceFor For { get; init; }

    public required DateOnly OfferedOn { get; init; }

    public required ServiceConsent Consent { get; init; }

    public required string RecordedBy { get; init; }

    public required long Version { get; init; }

    public IReadOnlyList<StepRow> Steps { get; init; } = [];

    public static IQueryable<ServiceRow> Of(IQueryable<OfferedService> services) => services.Select(s => new ServiceRow
    {
        Id = s.Id,
        State = s.State,
        What = s.What,
        By = s.By,
        For = s.For,
        OfferedOn = s.OfferedOn,
        Consent = s.Consent,
        RecordedBy = s.RecordedBy!.DisplayName,
        Version = s.Version,
    });
}

/// <summary>What is done under the law to protect the child, each the last first.</summary>
public sealed record ProtectionPage(ChildHeading Heading, IReadOnlyList<StrategyRow> Discussions, IReadOnlyList<EnquiryRow> Enquiries, IReadOnlyList<NrmRow> Referrals, IReadOnlyList<ServiceRow> Services)
{
    /// <summary>Seven statements. The steps are asked for by themselves: joined with who recorded them under each record, every step of every child would be read.</summary>
    public static async Task<ProtectionPage> LoadAsync(CaseRecords records, ChildHeading heading, CancellationToken cancel)
    {
        var one = records.Children.Where(c => c.Id == heading.Id);
        var nrm = await one.SelectMany(c => c.NrmReferrals).SelectMany(r => r.Steps, (r, s) => new { r.Id, s.RecordedAt, s.State, s.On, s.Words, By = s.RecordedBy!.DisplayName }).OrderBy(s => s.RecordedAt).ToListAsync(cancel);
        var taken = await one.SelectMany(c => c.Services).SelectMany(s => s.Steps, (s, t) => new { s.Id, t.RecordedAt, t.State, t.On, t.Reason, By = t.RecordedBy!.DisplayName }).OrderBy(s => s.RecordedAt).ToListAsync(cancel);
        var referrals = await NrmRow.Of(one.SelectMany(c => c.NrmReferrals).OrderByDescending(r => r.On).Take(Paging.PageSize)).ToListAsync(cancel);
        var services = await ServiceRow.Of(one.SelectMany(c => c.Services).OrderByDescending(s => s.OfferedOn).Take(Paging.PageSize)).ToListAsync(cancel);
        return new ProtectionPage(
            heading,
            await StrategyRow.Of(one.SelectMany(c => c.StrategyDiscussions).OrderByDescending(d => d.AskedOn).Take(Paging.PageSize)).ToListAsync(cancel),
            await EnquiryRow.Of(one.SelectMany(c => c.Enquiries).OrderByDescending(e => e.StartedOn).Take(Paging.PageSize)).ToListAsync(cancel),
            referrals.ConvertAll(r => r with { Steps = [.. nrm.Where(s => s.Id == r.Id).Select(s => new StepRow(s.State.InWords(), s.On, s.Words, s.By))] }),
            services.ConvertAll(r => r with { Steps = [.. taken.Where(s => s.Id == r.Id).Select(s => new StepRow(s.State.InWords(), s.On, s.Reason, s.By))] }));
    }
}
