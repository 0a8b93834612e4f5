using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>Somebody to ask about an action.</summary>
public sealed record Contact(Seat Seat, string Name, string? Email);

/// <summary>One action: what its owner needs to do it, and who can be asked for more.</summary>
public sealed record ActionPage
{
    public required Guid Id { get; init; }

    public required string Text { get; init; }

    public required string Body { get; init; }

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

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>By when, in words.</summary>
    public string Due { get; init; } = "";

    public bool HasEnded => !MeetingAction.Unended.Contains(State);

    public static async Task<ActionPage?> LoadAsync(CaseRecords records, ReferenceRecords reference, CurrentUser who, Guid id, DateOnly today, CancellationToken cancel)
    {
        var opensRecords = who.Can(Permission.ViewChild);
        var found = await records.Actions.Where(a => a.Id == id).Select(a => new
        {
            a.BodyId,
            Page = new ActionPage
            {
                Id = a.Id,
                Text = a.Text,
                Body = a.Body!.Name,
                AgreedAt = a.AgreedAt,
                DueOn = a.DueOn,
                OwnerName = a.OwnerName,
                OwnerAgency = reference.Agencies.Where(x => x.Id == a.OwnerAgencyId).Select(x => x.Name).First(),
                State = a.State,
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
        return found.Page with { Contacts = [.. contacts.OrderByDescending(c => c.Seat)] };
    }
}
