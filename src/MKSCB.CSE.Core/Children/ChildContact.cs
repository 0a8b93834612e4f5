using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

public enum ContactKind
{
    Phone,
    Online,
}

public enum ContactOf
{
    Child,
    ParentOrCarer,
    Other,
}

/// <summary>What is known of one way to reach the child or the household.</summary>
/// <param name="Kind">A telephone number, or a name used online.</param>
/// <param name="Value">The number or name as written down.</param>
/// <param name="Whose">Who answers.</param>
/// <param name="Note">Whose exactly, where it was used, how it is known.</param>
/// <param name="From">Since when, where known.</param>
/// <param name="To">The last day it was in use; null while it is.</param>
public sealed record ContactDetails(ContactKind Kind, string Value, ContactOf Whose, string? Note, DateOnly? From, DateOnly? To);

/// <summary>A telephone number or online name by which the child or the household is reached. One no longer in use stays, with its last day.</summary>
public sealed class ChildContact : Record, IAudited
{
    public const int ValueLength = 100;
    public const int NoteLength = 200;

    public required Guid ChildId { get; init; }

    public ContactKind Kind { get; private set; }

    public string Value { get; private set; } = "";

    public ContactOf Whose { get; private set; }

    public string? Note { get; private set; }

    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    public required DateTime AddedAt { get; init; }

    public required Guid AddedById { get; init; }

    public string AuditStream => $"child:{ChildId}";

    public ContactDetails Details() => new(Kind, Value, Whose, Note, From, To);

    internal ContactDetails Take(ContactDetails details)
    {
        RuleViolation.When(details.To < details.From, "A number cannot go out of use before it came into use.");
        (Kind, Value, Whose, Note, From, To) = details;
        return details;
    }
}
