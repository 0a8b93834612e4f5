using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>One item with what can be done to it.</summary>
public sealed record ItemPage(AgendaPage Agenda, AgendaRow Item)
{
    public static ItemPage? Of(AgendaPage? agenda, Guid itemId) =>
        agenda?.On.Concat(agenda.Off).FirstOrDefault(i => i.Id == itemId) is { } item ? new ItemPage(agenda, item) : null;

    public string Title => $"{Item.Called} on the agenda for {Shared.Say.Date(Agenda.Day)}";

    public IEnumerable<int> MinuteChoices => Enumerable.Range(MeetingBody.FewestMinutes, MeetingBody.MostMinutes - MeetingBody.FewestMinutes + 1);
}
