namespace MKSCB.CSE.Core.Rules;

/// <summary>
/// Which state of an aggregate may follow which. One table per aggregate, read by the rule, the page,
/// the tests and the generated docs/workflows.md.
/// </summary>
public sealed class Transitions<TState> where TState : struct, Enum
{
    private readonly Dictionary<TState, TState[]> _table = [];

    /// <summary>Used in collection initialisers: <c>[Draft] = [Submitted, Withdrawn]</c>.</summary>
    public IReadOnlyList<TState> this[TState from]
    {
        get => _table.TryGetValue(from, out var to) ? to : [];
        init => _table[from] = [.. value];
    }

    public bool Allows(TState from, TState to) => this[from].Contains(to);

    /// <summary>The next state, if the table allows it.</summary>
    /// <exception cref="RuleViolation">The table does not allow it; <paramref name="otherwise"/> is the message.</exception>
    public TState Move(TState from, TState to, string otherwise)
    {
        RuleViolation.When(!Allows(from, to), otherwise);
        return to;
    }
}
