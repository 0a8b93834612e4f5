using System.ComponentModel.DataAnnotations;
using MKSCB.CSE.Web.Features.Screening;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// Which instrument new screenings are made on. Naming one here is what makes a draft instrument usable: it is
/// shown as a draft wherever it is used. A screening begun keeps its version whatever is named here later.
/// </summary>
public sealed class ScreeningSettings
{
    public const string Section = "Screening";

    /// <summary>Code and version, such as mk@2015.</summary>
    [Required, RegularExpression("^[^@]+@[^@]+$", ErrorMessage = "Screening:Instrument must be a code and a version, such as mk@2015.")]
    public string Instrument { get; init; } = "mk@2015";

    public string Code => Instrument.Split('@')[0];

    public string Version => Instrument.Split('@')[1];
}

public static class ScreeningHosting
{
    /// <summary>The instrument in use, and what the pages of the form share.</summary>
    public static void AddScreening(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ScreeningSettings>().BindConfiguration(ScreeningSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<DraftPages>();
        builder.Services.AddScoped<Countersigning>();
    }
}
