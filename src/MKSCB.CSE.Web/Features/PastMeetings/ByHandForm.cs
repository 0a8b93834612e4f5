using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.PastMeetings;

/// <summary>Which past meeting it was.</summary>
public sealed class ByHandForm
{
    public string? Body { get; set; }

    [DisplayName("The day of the meeting")]
    public DateOnly? Day { get; set; }

    public string? ChairedBy { get; set; }

    public List<Guid> Agencies { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Bodies { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> AgencyChoices { get; set; } = [];

    internal async Task<ByHandForm> WithChoicesAsync(ReferenceRecords reference, CancellationToken cancel)
    {
        Bodies = Choices.From(await reference.Bodies.OrderBy(b => b.LocalityCode != null).ThenBy(b => b.Name).Select(b => new { b.Code, b.Name }).ToListAsync(cancel), b => b.Code, b => b.Name);
        AgencyChoices = Choices.From(await reference.Agencies.OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel), a => a.Id.ToString(), a => a.Name);
        return this;
    }

    // An agency that was not offered is nobody's choice.
    internal HistoryHeading Heading() => new(Day!.Value, ChairedBy, [.. Agencies.Distinct().Where(id => AgencyChoices.Any(a => a.Value == id.ToString()))]);
}

public sealed class ByHandFormRules : AbstractValidator<ByHandForm>
{
    /// <summary>The service keeps what a Board recorded of its own time, not of another age.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public ByHandFormRules(ReferenceRecords reference, TimeProvider time)
    {
        RuleFor(f => f.Body).Must(code => code != null && reference.Bodies.Any(b => b.Code == code)).WithMessage("Say which meeting it was");
        RuleFor(f => f.Day).NotNull().WithMessage("Enter the day of the meeting");
        RuleFor(f => f.Day).Must(day => day == null || day < time.Today()).WithMessage("The day of the meeting must be in the past");
        RuleFor(f => f.Day).Must(day => day == null || day >= Earliest).WithMessage("Check the year of the meeting");
        RuleFor(f => f.ChairedBy).MaximumLength(Meeting.ChairedByLength).WithMessage($"Who chaired must be {Meeting.ChairedByLength} characters or fewer");
    }
}
