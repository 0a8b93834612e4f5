using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>Working days as the Board keeps them: the shipped list with what configuration adds under <c>WorkingDays</c>.</summary>
public static class WorkingDaysHosting
{
    public static IServiceCollection AddWorkingDays(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("WorkingDays");
        return services.AddSingleton(new WorkingDays(WorkingDayData.Shipped().With(
            section.GetSection("ExtraHolidays").Get<List<BankHoliday>>() ?? [],
            section.GetSection("NotHolidays").Get<List<DateOnly>>() ?? [],
            section.GetSection("OfficeHours").Get<Dictionary<DayOfWeek, TimeOnly>>() ?? [])));
    }

    /// <summary>Says in the log, a year ahead, that the list of bank holidays is about to end: the triage clock would run over them.</summary>
    public static void WarnWhenHolidaysEnd(this WebApplication app)
    {
        var days = app.Services.GetRequiredService<WorkingDays>();
        if (days.CoveredTo < app.Services.GetRequiredService<TimeProvider>().Today().AddYears(1))
        {
            app.Logger.LogWarning("Bank holidays are known to {CoveredTo} only. Add later ones under WorkingDays:ExtraHolidays.", days.CoveredTo);
        }
    }
}
