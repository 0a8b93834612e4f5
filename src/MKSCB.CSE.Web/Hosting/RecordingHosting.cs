using MKSCB.CSE.Web.Features.Meetings.Recording;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>What recording a meeting needs.</summary>
public static class RecordingHosting
{
    public static void AddRecording(this WebApplicationBuilder builder) => builder.Services.AddScoped<RecordSources>();
}
