using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings.Feedback;
using MKSCB.CSE.Web.Features.Children;

namespace MKSCB.CSE.Web.Features.Meetings.Feedback;

/// <summary>One theme, person or place.</summary>
public sealed class FeedbackForm
{
    public FeedbackKind? Kind { get; set; }

    public string? Text { get; set; }

    public Sureness? Sure { get; set; }

    public string? Source { get; set; }

    /// <summary>The child it came up with: one on this meeting's agenda.</summary>
    public Guid? Child { get; set; }

    [BindNever, ValidateNever]
    public AgendaPage? Agenda { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<FeedbackRow> Entries { get; set; } = [];

    public IReadOnlyList<TagHelpers.Choice> Children => [.. (Agenda?.On ?? []).Where(i => i.ChildId != null).Select(i => new TagHelpers.Choice(i.ChildId.ToString()!, i.Reference!))];

    public FeedbackWords ToWords() => new(Kind!.Value, Text!, Sure!.Value, Source!);
}

public sealed class FeedbackFormRules : AbstractValidator<FeedbackForm>
{
    public FeedbackFormRules()
    {
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose whether it is a theme, a person or a place").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Text).NotEmpty().WithMessage("Say what the meeting of the whole area should know").AtMost(FeedbackEntry.TextLength, "What it should know");
        RuleFor(f => f.Sure).NotNull().WithMessage("Say how sure the meeting is").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Source).NotEmpty().WithMessage("Say who knows it, or where it comes from").AtMost(FeedbackEntry.SourceLength, "Who knows it");
    }
}

/// <summary>What a locality's meeting told, and the answer, as this reader may see them.</summary>
public sealed record FeedbackRow(Guid Id, FeedbackKind Kind, string Text, Sureness Sure, string Source, string? Reference, DateTime MeetingAt)
{
    public required FeedbackAnswer? Answer { get; init; }

    public required string? AnswerText { get; init; }

    public required DateTime? AnsweredAt { get; init; }

    public static Task<List<FeedbackRow>> LoadAsync(IQueryable<FeedbackEntry> visible, CancellationToken cancel) =>
        visible.AsNoTracking().OrderBy(e => e.Kind).ThenBy(e => e.WrittenAt).ThenBy(e => e.Id)
            .Select(e => new FeedbackRow(e.Id, e.Kind, e.Text, e.Sure, e.Source, e.Child!.Reference, e.Meeting!.StartsAt) { Answer = e.Answer, AnswerText = e.AnswerText, AnsweredAt = e.AnsweredAt })
            .ToListAsync(cancel);
}

public static class FeedbackTexts
{
    public static string Of(FeedbackKind kind) => kind switch
    {
        FeedbackKind.PersonOfConcern => "Person of concern",
        _ => kind.ToString(),
    };

    public static string Of(Sureness sure) => sure switch
    {
        Sureness.Known => "Known: seen or on record",
        Sureness.Told => "Told by somebody",
        _ => "Suspected",
    };

    public static string Of(FeedbackAnswer answer) => answer == FeedbackAnswer.ActedOn ? "Acted on" : "Noted";
}
