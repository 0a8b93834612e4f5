using System.Globalization;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Shared;

/// <summary>Days, times and numbers as people read them: "3 March 2026", "14:05", Europe/London.</summary>
public static class Say
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", English);

    public static string Date(DateOnly? day, string none = "Not known") => day == null ? none : Date(day.Value);

    /// <summary>The day in London of a UTC instant.</summary>
    public static string Date(DateTime utc) => Date(LondonTime.DateOf(utc));

    /// <summary>The time in London of a UTC instant.</summary>
    public static string Time(DateTime utc) => LondonTime.ToLondon(utc).ToString("HH:mm", English);

    public static string DateTime(DateTime utc) => $"{Time(utc)} on {Date(utc)}";

    /// <summary>For a machine: the <c>datetime</c> of a time element.</summary>
    public static string Stamp(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>A telephone number a phone can dial.</summary>
    public static string Dial(string phone) => string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    /// <summary>"1 action", "3 actions".</summary>
    public static string Count(int number, string one, string? many = null) => $"{number.ToString("N0", English)} {(number == 1 ? one : many ?? one + "s")}";
}
