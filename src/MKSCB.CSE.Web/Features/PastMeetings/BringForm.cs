using FluentValidation;
using MKSCB.CSE.Web.Documents;

namespace MKSCB.CSE.Web.Features.PastMeetings;

/// <summary>Brings a file.</summary>
public sealed class BringForm
{
    public string? Body { get; set; }

    public IFormFile? File { get; set; }

    public sealed class Validator : AbstractValidator<BringForm>
    {
        public Validator(Core.Access.ReferenceRecords reference)
        {
            RuleFor(f => f.Body).Must(code => code != null && reference.Bodies.Any(b => b.Code == code)).WithMessage("Say which meeting the list is of");
            RuleFor(f => f.File).Cascade(CascadeMode.Stop)
                .NotNull().WithMessage("Choose the file with the list of past meetings")
                .Must(file => file!.Length > 0).WithMessage("The file is empty")
                .Must(file => file!.Length <= HistoryFile.Largest).WithMessage("The file must be 5 MB or smaller");
        }
    }
}

/// <summary>Begins to import what was checked.</summary>
public sealed class ImportForm
{
    /// <summary>Rows with problems are to be left out.</summary>
    public bool LeaveOutProblems { get; set; }
}
