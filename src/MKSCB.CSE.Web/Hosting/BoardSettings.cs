using System.ComponentModel.DataAnnotations;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// What makes the service this Board's: names and the telephone numbers people are told to call. All of it is
/// configuration (<c>Board:…</c>), so another Board starts without touching code. The numbers have no default:
/// a wrong number on the page that says who to call is worse than not starting.
/// </summary>
public sealed class BoardSettings
{
    public const string Section = "Board";

    [Required]
    public string Name { get; init; } = "";

    [Required]
    public string ShortName { get; init; } = "";

    [Required]
    public string ServiceName { get; init; } = "";

    [Required]
    public string AreaName { get; init; } = "";

    /// <summary>What the local front door is called: MASH, MARU, Children First.</summary>
    [Required]
    public string FrontDoorName { get; init; } = "";

    [Required]
    public string FrontDoorPhone { get; init; } = "";

    [Required]
    public string FrontDoorHours { get; init; } = "";

    [Required]
    public string FrontDoorOutOfHoursPhone { get; init; } = "";

    [Required, EmailAddress]
    public string SupportEmail { get; init; } = "";
}
