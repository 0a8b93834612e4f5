using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings.Attendance;

namespace MKSCB.CSE.Web.Features.Invitations;

/// <summary>Attendance and quorum in the words people use.</summary>
public static class AttendanceWords
{
    public static string Of(AttendanceState state) => state switch
    {
        AttendanceState.Invited => "No answer yet",
        _ => state.ToString(),
    };

    public static string Colour(AttendanceState state) => state switch
    {
        AttendanceState.Coming or AttendanceState.Present => "green",
        AttendanceState.Apologies => "yellow",
        AttendanceState.Absent => "red",
        _ => "grey",
    };

    public static string Of(AgencyKind kind) => kind switch
    {
        AgencyKind.SocialCare => "social care",
        AgencyKind.YouthOffending => "youth offending",
        AgencyKind.CommunitySafety => "community safety",
        AgencyKind.Voluntary => "voluntary sector",
        AgencyKind.Board => "the Board's office",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Of(Quorum quorum)
    {
        var wanting = quorum.Wanting.Count == 0 ? "" : $" Not there: {string.Join(", ", quorum.Wanting.Select(Of))}.";
        return quorum.IsSet ? $"{Shared.Say.Count(quorum.There, "agency", "agencies")} of at least {quorum.Least}.{wanting}" : "No rule is set.";
    }
}
