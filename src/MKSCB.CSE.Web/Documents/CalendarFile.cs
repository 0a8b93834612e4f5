using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace MKSCB.CSE.Web.Documents;

/// <summary>
/// A meeting as a calendar takes it (RFC 5545): when, where and of which body. No name of anybody and nothing of an agenda, because
/// calendars are shared, shown on phones and kept by others.
/// </summary>
public static class CalendarFile
{
    public const string Type = "text/calendar; charset=utf-8";

    /// <param name="id">The meeting's, so that the same meeting taken up twice stands once in a calendar.</param>
    /// <param name="body">Whose meeting it is.</param>
    /// <param name="startsAt">UTC.</param>
    /// <param name="minutes">How long it lasts.</param>
    /// <param name="place">Where; empty when not known.</param>
    /// <param name="made">UTC.</param>
    public static string Make(Guid id, string body, DateTime startsAt, int minutes, string place, DateTime made)
    {
        var calendar = new Calendar { ProductId = "-//Safeguarding Children Board//MKSCB.CSE//EN", Method = "PUBLISH" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"meeting-{id:N}",
            Summary = body,
            Start = new CalDateTime(startsAt),
            End = new CalDateTime(startsAt.AddMinutes(minutes)),
            DtStamp = new CalDateTime(made),
            Location = place.Length == 0 ? null : place,
            Class = "CONFIDENTIAL",
        });
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar with one event was written as nothing.");
    }
}
