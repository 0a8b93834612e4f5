using MKSCB.CSE.Core.Meetings.Passing;

namespace MKSCB.CSE.Web.Features.Meetings.Passing;

/// <summary>How a child goes between meetings, in words.</summary>
public static class PassedWords
{
    public static string Of(PassingKind kind, string from, string to) => kind switch
    {
        PassingKind.StepDown => $"Stepped down by {from} to {to}",
        PassingKind.StepUp => $"Passed up by {from} to {to}",
        PassingKind.MovedLocality => $"Passed by {from} to {to}, because the child moved",
        _ => $"{from} asked {to} to consider the child",
    };

    public static string Of(PassingState state) => state switch
    {
        PassingState.Proposed => "Not yet on its agenda",
        PassingState.OnAgenda => "Not yet accepted",
        _ => state.ToString(),
    };

    public static string Colour(PassingState state) => state switch
    {
        PassingState.Accepted => "green",
        PassingState.Returned => "red",
        _ => "yellow",
    };
}
