namespace MKSCB.CSE.Core.Rules;

/// <summary>
/// Something the record's state or a safeguarding rule does not allow. The message is shown to the person
/// as it stands, so it says in plain words what is not possible and what to do instead. The web answers 409.
/// </summary>
public sealed class RuleViolation : Exception
{
    public RuleViolation(string message) : base(message)
    {
    }

    /// <summary>Throws when <paramref name="broken"/> holds.</summary>
    public static void When(bool broken, string message)
    {
        if (broken)
        {
            throw new RuleViolation(message);
        }
    }
}
