using FluentValidation;

namespace MKSCB.CSE.Web.Features.Children;

public static class TextRules
{
    /// <summary>No longer than the record can hold: the entity's own length.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> text, int length, string called) =>
        text.MaximumLength(length).WithMessage($"{called} must be {length:N0} characters or fewer");
}
