using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Agencies;

public enum AccountEventKind
{
    Invited,
    InvitationSentAgain,
    Activated,
    SignedIn,
    SignedInWithRecoveryCode,
    CodeGivenAgain,
    LockedOut,
    PasswordChanged,
    PasswordReset,
    SecondFactorEnrolled,
    SecondFactorReset,
    RecoveryCodesReplaced,
    Suspended,
    SuspensionLifted,
    Left,
    LetterTriedAgain,
}

/// <summary>
/// Something that happened to an account. Written with the change itself, so that the account's audit chain tells its
/// whole story without ever holding a password hash or a key. Never changed, never deleted.
/// </summary>
public sealed class AccountEvent : Record, IAudited
{
    public const int ReasonLength = 500;

    public required Guid AccountId { get; init; }

    public required AccountEventKind Kind { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Who did it; null when it was the operator at the command line or nobody had signed in.</summary>
    public Guid? ById { get; init; }

    public string? Reason { get; init; }

    public string AuditStream => $"account:{AccountId}";
}
