using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Web.Features.Interventions;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>Places and criteria of intensive intervention: <c>Intervention:Capacity</c> and <c>Intervention:Criteria</c>, both to be confirmed by the Board.</summary>
public static class InterventionHosting
{
    public static void AddInterventions(this WebApplicationBuilder builder)
    {
        var terms = builder.Configuration.GetSection("Intervention");
        builder.Services.AddSingleton(new InterventionTerms(
            terms.GetValue<int?>(nameof(InterventionTerms.Capacity)),
            terms.GetSection(nameof(InterventionTerms.Criteria)).Get<string[]>() ?? []).Checked());
        builder.Services.AddScoped<InterventionReferring>();
    }
}
