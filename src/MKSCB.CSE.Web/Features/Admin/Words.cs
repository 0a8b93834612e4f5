using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Web.Features.Admin;

/// <summary>Kinds, states and events as people read them.</summary>
public static class Words
{
    public static string Of(AgencyKind kind) => kind switch
    {
        AgencyKind.SocialCare => "Children's Social Care",
        AgencyKind.YouthOffending => "Youth offending",
        AgencyKind.Voluntary => "Voluntary and community",
        AgencyKind.CommunitySafety => "Community safety",
        AgencyKind.Board => "Safeguarding board",
        _ => kind.ToString(),
    };

    public static string Of(AccountState state) => state switch
    {
        AccountState.Left => "Has left",
        _ => state.ToString(),
    };

    public static string? Colour(AccountState state) => state switch
    {
        AccountState.Active => "green",
        AccountState.Invited => "blue",
        AccountState.Suspended => "red",
        _ => "grey",
    };

    public static string Of(AccountEventKind kind) => kind switch
    {
        AccountEventKind.Invited => "Invited",
        AccountEventKind.InvitationSentAgain => "Invitation sent again",
        AccountEventKind.Activated => "Set up the account",
        AccountEventKind.SignedIn => "Signed in",
        AccountEventKind.SignedInWithRecoveryCode => "Used a recovery code",
        AccountEventKind.CodeGivenAgain => "Gave a code again before a guarded step",
        AccountEventKind.LockedOut => "Locked after too many wrong tries",
        AccountEventKind.PasswordChanged => "Changed the password",
        AccountEventKind.PasswordReset => "Chose a new password by mail",
        AccountEventKind.SecondFactorEnrolled => "Connected an authenticator app",
        AccountEventKind.SecondFactorReset => "Authenticator app reset",
        AccountEventKind.RecoveryCodesReplaced => "Got new recovery codes",
        AccountEventKind.Suspended => "Suspended",
        AccountEventKind.SuspensionLifted => "Let back in",
        AccountEventKind.Left => "Left the agency",
        AccountEventKind.LetterTriedAgain => "A letter that failed was sent again",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
