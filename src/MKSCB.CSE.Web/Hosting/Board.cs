namespace MKSCB.CSE.Web.Hosting;

/// <summary>The Board's own configuration, checked at start.</summary>
public static class Board
{
    public static void AddBoard(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<BoardSettings>().BindConfiguration(BoardSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<SessionSettings>().BindConfiguration(SessionSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
    }
}
