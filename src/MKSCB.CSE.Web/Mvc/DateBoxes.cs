using System.Globalization;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>A day read from three boxes: the day itself, or what is wrong with it and in which boxes.</summary>
/// <param name="Value">The day, when all three boxes make one.</param>
/// <param name="Wrong">What is wrong, to follow the field's name ("must include a year"); null when nothing is.</param>
public sealed record DateReading(DateOnly? Value, string? Wrong, bool DayWrong = false, bool MonthWrong = false, bool YearWrong = false)
{
    public static readonly DateReading Empty = new(null, null);
}

/// <summary>The GOV.UK date input's rules and error texts. A month may be a name ("Mar", "march").</summary>
public static class DateBoxes
{
    public const string Day = ".Day";
    public const string Month = ".Month";
    public const string Year = ".Year";

    private static readonly string[] MonthNames = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthNames[..12];

    public static DateReading Read(string? day, string? month, string? year)
    {
        var missing = (Day: Blank(day), Month: Blank(month), Year: Blank(year));
        if (missing is (true, true, true))
        {
            return DateReading.Empty;
        }

        if (missing.Day || missing.Month || missing.Year)
        {
            return Missing(missing);
        }

        if (year!.Trim().Length != 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return new DateReading(null, "year must include 4 numbers", YearWrong: true);
        }

        return Real(Number(day), MonthNumber(month!), Number(year));
    }

    private static DateReading Real(int day, int month, int year)
    {
        var (dayBad, monthBad, yearBad) = (day is < 1 or > 31, month is < 1 or > 12, year is < 1 or > 9999);
        if (dayBad || monthBad || yearBad)
        {
            return new DateReading(null, "must be a real date", dayBad, monthBad, yearBad);
        }

        return day > DateTime.DaysInMonth(year, month)
            ? new DateReading(null, "must be a real date", true, true, true)
            : new DateReading(new DateOnly(year, month, day), null);
    }

    private static DateReading Missing((bool Day, bool Month, bool Year) missing)
    {
        var parts = new[] { (missing.Day, "day"), (missing.Month, "month"), (missing.Year, "year") }.Where(part => part.Item1).Select(part => part.Item2);
        return new DateReading(null, "must include a " + string.Join(" and ", parts), missing.Day, missing.Month, missing.Year);
    }

    private static int MonthNumber(string text)
    {
        var named = Array.FindIndex(MonthNames, name => text.Trim().Length >= 3 && name.StartsWith(text.Trim(), StringComparison.OrdinalIgnoreCase));
        return named >= 0 ? named + 1 : Number(text);
    }

    private static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
