using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>States and levels in the words people use, with the colour of their tag. The word always stands; colour only helps.</summary>
public static class MeetingWords
{
    public static string Of(MeetingState state) => state switch
    {
        MeetingState.AgendaDraft => "Agenda in draft",
        MeetingState.AgendaIssued => "Agenda issued",
        MeetingState.InSession => "In session",
        MeetingState.MinutesDraft => "Minutes in draft",
        // Whether they were amended is on the minutes themselves: an amendment may concern an item hidden from this reader.
        MeetingState.MinutesApproved or MeetingState.Amended => "Minutes approved",
        _ => state.ToString(),
    };

    public static string Colour(MeetingState state) => state switch
    {
        MeetingState.AgendaDraft => "yellow",
        MeetingState.AgendaIssued => "green",
        MeetingState.InSession => "blue",
        MeetingState.Cancelled => "red",
        _ => "grey",
    };

    public static string Of(AgendaItemState state) => state switch
    {
        AgendaItemState.Proposed => "To decide",
        AgendaItemState.Accepted => "On the agenda",
        AgendaItemState.NotReached => "Not reached",
        _ => state.ToString(),
    };

    public static string Colour(AgendaItemState state) => state switch
    {
        AgendaItemState.Proposed => "yellow",
        AgendaItemState.Accepted => "green",
        AgendaItemState.Discussed => "blue",
        _ => "grey",
    };

    public static string Of(RiskLevel? level) => level switch
    {
        null => "Not yet judged",
        RiskLevel.NotIndicated => "Not indicated",
        RiskLevel.HarmEvidenced => "Being exploited",
        _ => level.Value.ToString(),
    };

    public static string Colour(RiskLevel? level) => level switch
    {
        RiskLevel.HarmEvidenced => "red",
        RiskLevel.High => "orange",
        RiskLevel.Medium => "yellow",
        _ => "grey",
    };

    public static string Of(AgendaSubject subject) => subject switch
    {
        AgendaSubject.PersonOfConcern => "Person of concern",
        AgendaSubject.FromLocality => "From the locality meetings",
        _ => subject.ToString(),
    };
}
