using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Agencies;

/// <summary>
/// One signed-in session, from the second factor to sign-out. The cookie names it, so that ending it ends every
/// copy of that cookie, wherever the copy lies.
/// </summary>
public sealed class AccountSession : Record
{
    public required Guid AccountId { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>When the second factor was last given in this session; null when it never was.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When the person signed out; null while open (it may still have lapsed by idling).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The second factor has been given at <paramref name="at"/>.</summary>
    public void Confirm(DateTime? at) => ConfirmedAt = at;

    /// <summary>Signs the session out. Doing so twice is harmless.</summary>
    public void End(DateTime now) => EndedAt ??= now;
}
