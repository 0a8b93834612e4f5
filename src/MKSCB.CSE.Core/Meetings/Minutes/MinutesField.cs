using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Minutes;

/// <summary>The words of an item that can be put right. The level and the day to look again have taken effect, and are changed on the child's record.</summary>
public enum MinutesField
{
    Worries,
    Working,
    Needed,
    ChildView,
    ParentView,
    Discussion,
    Decision,
    Rationale,
    NrmReason,
}

/// <summary>One field that two versions of an item say differently.</summary>
public sealed record MinutesChange(MinutesField Field, string? Before, string? After);

public static class MinutesFields
{
    public static string? Of(ItemNotes notes, MinutesField field) => field switch
    {
        MinutesField.Worries => notes.Worries,
        MinutesField.Working => notes.Working,
        MinutesField.Needed => notes.Needed,
        MinutesField.ChildView => notes.ChildView,
        MinutesField.ParentView => notes.ParentView,
        MinutesField.Discussion => notes.Discussion,
        MinutesField.Decision => notes.Decision,
        MinutesField.Rationale => notes.Rationale,
        _ => notes.NrmReason,
    };

    /// <summary>The same notes with other words in one field.</summary>
    /// <exception cref="RuleViolation">What was written would be emptied.</exception>
    public static ItemNotes With(ItemNotes notes, MinutesField field, string? text)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(text) && !string.IsNullOrWhiteSpace(Of(notes, field)), "What was written is not emptied. Say what is right instead.");
        return field switch
        {
            MinutesField.Worries => notes with { Worries = text },
            MinutesField.Working => notes with { Working = text },
            MinutesField.Needed => notes with { Needed = text },
            MinutesField.ChildView => notes with { ChildView = text },
            MinutesField.ParentView => notes with { ParentView = text },
            MinutesField.Discussion => notes with { Discussion = text },
            MinutesField.Decision => notes with { Decision = text },
            MinutesField.Rationale => notes with { Rationale = text },
            _ => notes with { NrmReason = text },
        };
    }

    /// <summary>What the later words say differently, field by field.</summary>
    public static IReadOnlyList<MinutesChange> Changes(ItemNotes before, ItemNotes after) =>
        [.. Enum.GetValues<MinutesField>().Where(f => Of(before, f) != Of(after, f)).Select(f => new MinutesChange(f, Of(before, f), Of(after, f)))];
}
