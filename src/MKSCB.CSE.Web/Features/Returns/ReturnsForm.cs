using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Returns;

namespace MKSCB.CSE.Web.Features.Returns;

/// <summary>A part that only some may read, as filled in.</summary>
public sealed record PartEntry
{
    public string? Text { get; init; }

    public List<Role>? Readers { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>Null where it says nothing.</summary>
    public KeptPart? Kept() => IsEmpty ? null : new KeptPart(Text!, [.. (Readers ?? []).Distinct().Order()]);
}

/// <summary>What was filled in for one child.</summary>
public sealed record ReturnEntry
{
    public ReturnState? Choice { get; init; }

    public string? Text { get; init; }

    /// <summary>Why it cannot be answered yet.</summary>
    public string? Reason { get; init; }

    /// <summary>In the order of the page: those that stand there first. One emptied is taken back.</summary>
    public List<PartEntry> Parts { get; init; } = [];

    /// <summary>The version of the return when the page was made.</summary>
    public long? Seen { get; init; }

    public string? Said => Choice switch
    {
        ReturnState.Information => Text,
        ReturnState.CannotAnswerYet => Reason,
        _ => null,
    };

    /// <summary>Of a return with information alone: nothing else can have a part that only some may read. Null where a part says nothing.</summary>
    public IReadOnlyList<KeptPart?> Kept => Choice == ReturnState.Information ? Parts.ConvertAll(part => part.Kept()) : [];

    /// <summary>Whether it says something else than what stands there.</summary>
    public bool Changes(AskedRow row) => Choice != null
        && (Choice != row.State || (Said ?? "") != (row.Text ?? "") || !Kept.OfType<KeptPart>().Select(p => p.Key).SequenceEqual(row.Kept.Select(p => p.Key)));

    /// <summary>Field and mistake.</summary>
    public IEnumerable<(string Field, string Mistake)> Mistakes(string child)
    {
        var typed = Parts.Exists(p => !p.IsEmpty) || new[] { Text, Reason }.Any(t => !string.IsNullOrWhiteSpace(t));
        if (Choice == null && typed)
        {
            yield return (nameof(Choice), $"Choose an answer for {child}, or clear what you wrote");
        }

        if (Choice == ReturnState.Asked)
        {
            yield return (nameof(Choice), $"Choose one of the three answers for {child}");
        }

        if (Choice == ReturnState.Information && string.IsNullOrWhiteSpace(Text))
        {
            yield return (nameof(Text), $"Say what your agency holds about {child} that the whole panel may know");
        }

        if (Choice == ReturnState.CannotAnswerYet && string.IsNullOrWhiteSpace(Reason))
        {
            yield return (nameof(Reason), $"Say why you cannot answer for {child} yet, and when you will");
        }

        foreach (var at in Enumerable.Range(0, Kept.Count).Where(n => Kept[n] is { Readers.Count: 0 }))
        {
            yield return ($"{nameof(Parts)}[{at}].{nameof(PartEntry.Readers)}", $"Say who may read {(Kept.Count(p => p != null) == 1 ? "the restricted part" : $"part {at + 1}")} about {child}");
        }

        if (Parts.Count > RestrictedPart.Most)
        {
            yield return (nameof(Choice), $"Write at most {RestrictedPart.Most} restricted parts about {child}");
        }

        var boxes = Parts.Select((part, n) => ($"{nameof(Parts)}[{n}].{nameof(PartEntry.Text)}", part.Text)).Prepend((nameof(Reason), Reason)).Prepend((nameof(Text), Text));
        foreach (var (field, text) in boxes.Where(f => f.Item2?.Length > AgencyReturn.TextLength))
        {
            yield return (field, $"What you write about {child} must be {AgencyReturn.TextLength:N0} characters or fewer in each box");
        }
    }
}

/// <summary>The returns of one agency for one meeting, by the id of each, so that a child added meanwhile never takes another child's answer.</summary>
public sealed record ReturnsForm
{
    public Dictionary<Guid, ReturnEntry> Rows { get; init; } = [];

    [BindNever, ValidateNever]
    public ReturnsPage? Page { get; init; }

    public static string Field(Guid id, string name) => $"{nameof(Rows)}[{id}].{name}";

    /// <summary>What stands in the boxes of an answered child is not what was sent (a draft, or a mistake to put right): its part of the page is not folded away.</summary>
    public static bool IsTouched(ModelStateDictionary state, AskedRow row) =>
        HasMistake(state, row)
        || (Typed(state, row, nameof(ReturnEntry.Choice)) ?? row.State.ToString()) != row.State.ToString()
        || (Typed(state, row, nameof(ReturnEntry.Text)) ?? row.Text ?? "") != (row.State == ReturnState.Information ? row.Text ?? "" : "")
        || Enumerable.Range(0, PartsShown(state, row)).Any(n => TypedPart(state, row, n) != (row.Kept.ElementAtOrDefault(n)?.Text ?? ""));

    /// <summary>There is a restricted part, so that its boxes are not folded away.</summary>
    public static bool HasRestricted(ModelStateDictionary state, AskedRow row) =>
        Enumerable.Range(0, PartsShown(state, row)).Any(n => TypedPart(state, row, n).Length > 0)
        || state.GetFieldValidationState(Field(row.Id, nameof(ReturnEntry.Parts))) == ModelValidationState.Invalid;

    /// <summary>What stands there, or was typed, and one empty part more.</summary>
    public static int PartsShown(ModelStateDictionary state, AskedRow row)
    {
        var filled = Enumerable.Range(0, RestrictedPart.Most).Where(n => TypedPart(state, row, n).Length > 0).Select(n => n + 1).DefaultIfEmpty(0).Max();
        return Math.Min(RestrictedPart.Most, Math.Max(filled, row.Kept.Count) + 1);
    }

    public static string PartField(Guid id, int part, string name) => Field(id, $"{nameof(ReturnEntry.Parts)}[{part}].{name}");

    private static string TypedPart(ModelStateDictionary state, AskedRow row, int part) =>
        Typed(state, row, $"{nameof(ReturnEntry.Parts)}[{part}].{nameof(PartEntry.Text)}") ?? row.Kept.ElementAtOrDefault(part)?.Text ?? "";

    private static bool HasMistake(ModelStateDictionary state, AskedRow row) =>
        state.GetFieldValidationState(Field(row.Id, nameof(ReturnEntry.Choice))[..^(nameof(ReturnEntry.Choice).Length + 1)]) == ModelValidationState.Invalid;

    private static string? Typed(ModelStateDictionary state, AskedRow row, string name) =>
        state.TryGetValue(Field(row.Id, name), out var entry) ? (entry.AttemptedValue ?? "").ReplaceLineEndings("\n") : null;

    /// <summary>What was filled in for the children on this page; anything else is not answered for.</summary>
    public IEnumerable<(AskedRow Row, ReturnEntry Entry)> On(ReturnsPage page) =>
        from row in page.Rows where Rows.ContainsKey(row.Id) select (row, Rows[row.Id]);

    public void Check(ReturnsPage page, ModelStateDictionary state)
    {
        foreach (var (row, entry) in On(page))
        {
            foreach (var (field, mistake) in entry.Mistakes(row.Name))
            {
                state.AddModelError(Field(row.Id, field), mistake);
            }
        }
    }
}
