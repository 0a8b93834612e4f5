using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Web.Features.Meetings.Minutes;
using MKSCB.CSE.Web.Features.Meetings.Recording;
using MKSCB.CSE.Web.Features.Packs;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>What recording a meeting needs, and how far and how fast a late action goes up: <c>Actions:ManagerDays</c>, <c>Actions:SubGroupDays</c>, <c>Actions:IndependentChairDays</c>.</summary>
public static class RecordingHosting
{
    public static void AddRecording(this WebApplicationBuilder builder)
    {
        var (days, usual) = (builder.Configuration.GetSection("Actions"), new ActionLadder());
        builder.Services.AddSingleton(new ActionLadder(
            days.GetValue(nameof(ActionLadder.ManagerDays), usual.ManagerDays),
            days.GetValue(nameof(ActionLadder.SubGroupDays), usual.SubGroupDays),
            days.GetValue(nameof(ActionLadder.IndependentChairDays), usual.IndependentChairDays)).Checked());
        builder.Services.AddScoped<ActionClimbing>();
        builder.Services.AddScoped<InterviewClock>();
        builder.Services.AddScoped<RecordSources>();
        builder.Services.AddScoped<MinutesSources>();
        builder.Services.AddScoped<PackSources>();
    }
}
