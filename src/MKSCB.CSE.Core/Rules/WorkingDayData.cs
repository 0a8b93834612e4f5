using System.Text.Json;

namespace MKSCB.CSE.Core.Rules;

/// <summary>A day on which England's offices are shut.</summary>
public sealed record BankHoliday(DateOnly Date, string Name);

/// <summary>The days on which Children's Social Care decides, as data: bank holidays and the hour the office closes.</summary>
/// <param name="To">The last day the list covers; after it only weekends are known.</param>
/// <param name="Holidays">Bank holidays, in any order.</param>
/// <param name="Closes">Weekday → closing time on a London clock. A weekday not named is not a working day.</param>
public sealed record WorkingDayData(DateOnly To, IReadOnlyList<BankHoliday> Holidays, IReadOnlyDictionary<DayOfWeek, TimeOnly> Closes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What ships: England and Wales 2012 to 2028, and the published hours of the MASH.</summary>
    public static WorkingDayData Shipped()
    {
        var list = Read<HolidayFile>("bank-holidays.json");
        return new(list.To, list.Holidays, Read<HoursFile>("office-hours.json").Closes);
    }

    /// <summary>The shipped data with a Board's own additions: days proclaimed since, other hours.</summary>
    /// <param name="extra">Further bank holidays; a date already listed takes the new name.</param>
    /// <param name="notHolidays">Listed days that are worked after all (a holiday that was moved).</param>
    /// <param name="closes">Replaces the hours when not empty.</param>
    public WorkingDayData With(IEnumerable<BankHoliday> extra, IEnumerable<DateOnly> notHolidays, IReadOnlyDictionary<DayOfWeek, TimeOnly> closes)
    {
        var days = Holidays.ToDictionary(h => h.Date);
        foreach (var holiday in extra)
        {
            days[holiday.Date] = holiday;
        }

        foreach (var day in notHolidays)
        {
            days.Remove(day);
        }

        var last = days.Count == 0 ? To : new DateOnly(days.Keys.Max().Year, 12, 31);
        return new(last > To ? last : To, [.. days.Values], closes.Count == 0 ? Closes : closes);
    }

    private static T Read<T>(string file)
    {
        var name = $"{typeof(WorkingDayData).Namespace}.Data.{file}";
        using var stream = typeof(WorkingDayData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded file {name} is missing.");
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new InvalidOperationException($"The embedded file {name} is empty.");
    }

    private sealed record HolidayFile(DateOnly To, List<BankHoliday> Holidays);

    private sealed record HoursFile(Dictionary<DayOfWeek, TimeOnly> Closes);
}
