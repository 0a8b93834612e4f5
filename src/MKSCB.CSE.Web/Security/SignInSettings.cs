using System.ComponentModel.DataAnnotations;

namespace MKSCB.CSE.Web.Security;

/// <summary>Configuration section <c>SignIn</c>. The defaults are the policy; tests lower the cost of hashing.</summary>
public sealed class SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>PBKDF2-HMAC-SHA512 rounds; OWASP's password storage cheat sheet asks for 210,000 or more.</summary>
    [Range(1, 10_000_000)]
    public int HashRounds { get; init; } = 220_000;

    /// <summary>Every refused sign-in takes at least this long, so that time does not tell a known name from an unknown one.</summary>
    [Range(0, 5_000)]
    public int RefusalMilliseconds { get; init; } = 700;

    /// <summary>Wrong tries before an account is locked.</summary>
    [Range(3, 10)]
    public int Tries { get; init; } = 5;

    [Range(5, 1440)]
    public int LockMinutes { get; init; } = 15;

    /// <summary>Failed sign-ins from one address, over all accounts, before that address must wait as long as a lock lasts.</summary>
    [Range(5, 10_000)]
    public int FailuresPerAddress { get; init; } = 50;

    /// <summary>Posts a minute to the sign-in pages from one address; an agency may share one.</summary>
    [Range(1, 100_000)]
    public int PostsPerMinutePerAddress { get; init; } = 60;

    /// <summary>Posts a minute by one signed-in person: drafts save themselves, a person does the rest.</summary>
    [Range(1, 100_000)]
    public int WritesPerMinute { get; init; } = 120;

    [Range(1, 720)]
    public int InvitationHours { get; init; } = 168;

    [Range(1, 24)]
    public int ResetHours { get; init; } = 1;
}
