using System.ComponentModel.DataAnnotations;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>How long a signed-in session lives; the page's warning and the server's clock read the same numbers.</summary>
public sealed class SessionSettings
{
    public const string Section = "Session";

    /// <summary>Minutes without a request before the session ends.</summary>
    [Range(5, 60)]
    public int IdleMinutes { get; init; } = 15;

    /// <summary>Seconds before the end at which the page warns. WCAG 2.2.1 asks for 20; two minutes suits a phone call.</summary>
    [Range(20, 240)]
    public int WarnSeconds { get; init; } = 120;

    /// <summary>Hours after which even a busy session ends.</summary>
    [Range(1, 12)]
    public int AbsoluteHours { get; init; } = 10;

    /// <summary>Minutes for which a second factor counts as just given, for steps that ask for a fresh one.</summary>
    [Range(1, 60)]
    public int FreshMinutes { get; init; } = 5;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Fresh => TimeSpan.FromMinutes(FreshMinutes);

    public TimeSpan Absolute => TimeSpan.FromHours(AbsoluteHours);
}
