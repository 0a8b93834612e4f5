using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>Somebody to ask about an action.</summary>
public sealed record Contact(Seat Seat, string Name, string? Email);

/// <summary>Something that happened to the action.</summary>
public sealed record ActionUpdateRow(ActionUpdateKind Kind, DateTime At, string? By, string? Text, DateOnly? DueBefore, DateOnly? DueAfter, LadderRung? Rung)
{
    public string Words => Kind switch
    {
        ActionUpdateKind.DueChanged => $"Due day moved from {Say.Date(DueBefore)} to {Say.Date(DueAfter)}",
        ActionUpdateKind.SaidNotPossible => "Said to be not possible",
        ActionUpdateKind.NotAccepted => "That it is not possible was not accepted",
        ActionUpdateKind.SaidNotDone => "Said to be not done",
        ActionUpdateKind.WentUp => $"Went to {ActionWords.Of(Rung ?? LadderRung.Owner)}",
        ActionUpdateKind.WentAlong => "Went along to another meeting",
        ActionUpdateKind.ChangedForChild => "What changed for the child",
        _ => "Ended",
    };
}

public static class ActionWords
{
    public static string Of(LadderRung rung) => rung switch
    {
        LadderRung.Manager => "the lead of the owner’s agency",
        LadderRung.SubGroupChair => "the chair of the CSE sub-group",
        LadderRung.IndependentChair => "the Independent Chair",
        _ => "its owner",
    };

    public static string Of(ActionEnd? end) => end switch
    {
        ActionEnd.NotPossible => "Not possible, and accepted",
        ActionEnd.Overtaken => "Overtaken by events",
        ActionEnd.Done => "Done",
        _ => "Ended",
    };
}

/// <summary>One action: what its owner needs to do it, and who can be asked for more.</summary>
public sealed record ActionPage
{
    public required Guid Id { get; init; }

    public required string Text { get; init; }

    public required string Body { get; init; }

    /// <summary>The meeting that agreed it; another may have taken the child over since.</summary>
    public required string AgreedBy { get; init; }

    public required DateTime AgreedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string OwnerName { get; init; }

    public required string OwnerAgency { get; init; }

    public required ActionState State { get; init; }

    public string? Outcome { get; init; }

    /// <summary>It is about a child.</summary>
    public required bool AboutChild { get; init; }

    /// <summary>The child's reference, where this person may open the record.</summary>
    public string? Child { get; init; }

    public ActionEnd? EndedAs { get; init; }

    public DateOnly? PromisedOn { get; init; }

    public LadderRung Rung { get; init; }

    public string? NotPossibleBecause { get; init; }

    /// <summary>The owner, their agency's lead and those who run the meeting end it or move its day; whoever else reads it does not.</summary>
    public bool Acts { get; init; }

    public bool Runs { get; init; }

    public IReadOnlyList<ActionUpdateRow> Updates { get; init; } = [];

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>By when, in words.</summary>
    public string Due { get; init; } = "";

    public bool HasEnded => !MeetingAction.Unended.Contains(State);

    public static async Task<ActionPage?> LoadAsync(CaseRecords records, ReferenceRecords reference, CurrentUser who, Guid id, DateOnly today, CancellationToken cancel)
    {
        var opensRecords = who.Can(Permission.ViewChild);
        var (me, leads, prepares) = (who.Id, who.LeadsAgencies, who.PreparesBodies);
        var found = await records.Actions.Where(a => a.Id == id).Select(a => new
        {
            a.BodyId,
            Page = new ActionPage
            {
                Id = a.Id,
                Text = a.Text,
                Body = a.Body!.Name,
                AgreedBy = a.Meeting!.Body!.Name ?? a.Body.Name,
                AgreedAt = a.AgreedAt,
                DueOn = a.DueOn,
                OwnerName = a.OwnerName,
                OwnerAgency = reference.Agencies.Where(x => x.Id == a.OwnerAgencyId).Select(x => x.Name).First(),
                State = a.State,
                EndedAs = a.EndedAs,
                PromisedOn = a.PromisedOn,
                Rung = a.Rung,
                NotPossibleBecause = a.NotPossibleBecause,
                Acts = a.OwnerId == me || leads.Contains(a.OwnerAgencyId) || prepares.Contains(a.BodyId),
                Runs = prepares.Contains(a.BodyId),
                Outcome = a.Outcome,
                AboutChild = a.ChildId != null,
                Child = records.Children.Where(c => opensRecords && c.Id == a.ChildId).Select(c => c.Reference).FirstOrDefault(),
            },
        }).FirstOrDefaultAsync(cancel);
        if (found == null)
        {
            return null;
        }

        var contacts = await reference.BodyContacts.Where(c => c.BodyId == found.BodyId && c.From <= today && (c.To == null || c.To >= today))
            .Select(c => new Contact(c.Seat, c.Name, c.Email)).ToListAsync(cancel);
        var updates = await records.Actions.Where(a => a.Id == id).SelectMany(a => a.Updates).OrderBy(u => u.At).ThenBy(u => u.Id)
            .Select(u => new ActionUpdateRow(u.Kind, u.At, u.By!.DisplayName, u.Text, u.DueBefore, u.DueAfter, u.Rung)).ToListAsync(cancel);
        return found.Page with { Updates = updates, Contacts = [.. contacts.OrderByDescending(c => c.Seat)] };
    }
}
