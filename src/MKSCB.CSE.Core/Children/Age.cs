namespace MKSCB.CSE.Core.Children;

/// <summary>Age in whole years: a birthday on 29 February is reached on 1 March in a common year, as in English law.</summary>
public static class Age
{
    public static int On(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>The day on which somebody is so many years old. Not <see cref="DateOnly.AddYears"/>, which makes 29 February the day before.</summary>
    public static DateOnly Reached(DateOnly born, int years)
    {
        var day = born.AddYears(years);
        return day.Day < born.Day ? day.AddDays(1) : day;
    }
}
