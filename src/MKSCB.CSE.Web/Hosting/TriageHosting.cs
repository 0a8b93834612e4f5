using MKSCB.CSE.Web.Features.Triage;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>What deciding on a submission needs.</summary>
public static class TriageHosting
{
    public static void AddTriage(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DecideSources>();
        builder.Services.AddScoped<Deciding>();
    }
}
