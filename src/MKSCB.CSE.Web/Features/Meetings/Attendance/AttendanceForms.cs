using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Meetings.Attendance;

public sealed record AttendanceEntry
{
    public AttendanceState? State { get; init; }

    public string? InformationSent { get; init; }

    public long? Seen { get; init; }

    public string? Said => State == AttendanceState.Apologies ? InformationSent : null;

    public bool Changes(AttendeeRow row) => State != null && (State != row.State || (Said ?? "") != (row.InformationSent ?? ""));
}

/// <summary>Who was there, all at once.</summary>
public sealed record AttendanceForm
{
    public Dictionary<Guid, AttendanceEntry> Rows { get; init; } = [];

    [BindNever, ValidateNever]
    public AttendancePage? Page { get; init; }

    public static string Field(Guid id, string name) => $"{nameof(Rows)}[{id}].{name}";

    public IEnumerable<(AttendeeRow Row, AttendanceEntry Entry)> On(AttendancePage page) =>
        from row in page.All where Rows.ContainsKey(row.Id) select (row, Rows[row.Id]);

    public void Check(AttendancePage page, ModelStateDictionary state)
    {
        foreach (var (row, entry) in On(page).Where(x => x.Entry.State == AttendanceState.Apologies))
        {
            if (string.IsNullOrWhiteSpace(entry.InformationSent))
            {
                state.AddModelError(Field(row.Id, nameof(AttendanceEntry.InformationSent)), $"Say what {row.Name} sent instead, or that there was nothing to send");
            }
            else if (entry.InformationSent.Length > Attendee.InformationLength)
            {
                state.AddModelError(Field(row.Id, nameof(AttendanceEntry.InformationSent)), $"What {row.Name} sent must be {Attendee.InformationLength} characters or fewer");
            }
        }
    }
}

/// <summary>Records whether the meeting had its quorum.</summary>
public sealed record QuorumRecordForm
{
    public string? Reason { get; init; }

    public long? Seen { get; init; }

    public sealed class Validator : AbstractValidator<QuorumRecordForm>
    {
        public Validator() => RuleFor(f => f.Reason).MaximumLength(Meeting.ReasonLength).WithMessage($"The reason must be {Meeting.ReasonLength} characters or fewer");
    }
}

/// <summary>Asks somebody for one item: by the address of their account, or by name and agency where they have none.</summary>
public sealed record CaseAttendeeForm
{
    public Guid? Item { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    public Guid? Agency { get; init; }

    [BindNever, ValidateNever]
    public AgendaPage? Page { get; init; }

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Agencies { get; init; } = [];

    public sealed class Validator : AbstractValidator<CaseAttendeeForm>
    {
        public Validator()
        {
            RuleFor(f => f.Item).NotNull().WithMessage("Choose the child they come for");
            RuleFor(f => f.Email).MaximumLength(256).WithMessage("An email address has at most 256 characters");
            RuleFor(f => f.Name).NotEmpty().When(f => string.IsNullOrWhiteSpace(f.Email)).WithMessage("Enter their work email address, or their name")
                .MaximumLength(Attendee.NameLength).WithMessage($"The name must be {Attendee.NameLength} characters or fewer");
            RuleFor(f => f.Agency).NotNull().When(f => string.IsNullOrWhiteSpace(f.Email)).WithMessage("Choose the agency they come from");
        }
    }
}

/// <summary>The body's own rule for its quorum.</summary>
public sealed record QuorumForm
{
    public int? Least { get; init; }

    public List<AgencyKind>? Kinds { get; init; }

    public long? Seen { get; init; }

    [BindNever, ValidateNever]
    public string BodyName { get; init; } = "";

    public sealed class Validator : AbstractValidator<QuorumForm>
    {
        public Validator()
        {
            RuleFor(f => f.Least).NotNull().WithMessage("Enter the least number of agencies").InclusiveBetween(1, MeetingBody.MostAgencies).WithMessage($"The least number of agencies is between 1 and {MeetingBody.MostAgencies}");
            RuleFor(f => f.Least).Must((form, least) => least >= (form.Kinds ?? []).Distinct().Count()).When(f => f.Least is >= 1 and <= MeetingBody.MostAgencies).WithMessage("The least number cannot be smaller than the number of kinds that must be there");
        }
    }
}
