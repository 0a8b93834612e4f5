using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Returns;

namespace MKSCB.CSE.Web.Features.Returns;

/// <summary>Returns in the words people use. A return nobody gave and one that found nothing never share a word or a colour.</summary>
public static class ReturnWords
{
    public static string Of(ReturnState state, bool missing = false) => state switch
    {
        ReturnState.Information => "Information",
        ReturnState.NothingKnown => "Nothing known",
        ReturnState.CannotAnswerYet => "Cannot answer yet",
        _ => missing ? "Missing: no return" : "Not answered yet",
    };

    public static string Colour(ReturnState state, bool missing = false) => state switch
    {
        ReturnState.Information => "purple",
        ReturnState.NothingKnown => "green",
        ReturnState.CannotAnswerYet => "yellow",
        _ => missing ? "red" : "grey",
    };

    public static string Of(Role reader) => reader switch
    {
        Role.MeetingChair => "Chair and deputy chair",
        Role.MeetingAdministrator => "Meeting administrator",
        Role.PanelMember => "Panel members",
        Role.CseCoordinator => "CSE co-ordinator",
        _ => Roles.Of(reader).Name,
    };

    public static string Of(IEnumerable<Role> readers) => string.Join(", ", readers.Select((reader, n) => n == 0 ? Of(reader) : Of(reader) is ['C', 'S', 'E', ..] cse ? cse : char.ToLowerInvariant(Of(reader)[0]) + Of(reader)[1..]));
}
