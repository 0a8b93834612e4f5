using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Returns;

/// <summary>What only some may read of a return, and who.</summary>
public sealed record KeptPart(string Text, IReadOnlyList<Role> Readers)
{
    /// <summary>Two parts with the same key say the same to the same people.</summary>
    public string Key => $"{string.Join(',', Readers.Order())}\n{Text}";

    /// <summary>The parts of each return, in the order they were written. One statement.</summary>
    public static async Task<ILookup<Guid, KeptPart>> OfAsync(IQueryable<RestrictedPart> visible, Guid meetingId, CancellationToken cancel) =>
        (await visible.AsNoTracking().Where(p => p.Return!.Item!.MeetingId == meetingId && p.Text != null).OrderBy(p => p.Id).ToListAsync(cancel)).ToLookup(p => p.ReturnId, p => new KeptPart(p.Text!, p.Readers));
}

/// <summary>One child an agency is asked about: what it needs to search its own records by, and nothing else of the child's record.</summary>
public sealed record AskedRow(Guid Id, Guid ChildId, string Reference, string GivenName, string FamilyName, DateOnly? Born)
{
    public required IReadOnlyList<string> AlsoKnownAs { get; init; }

    /// <summary>Null where it is confidential, and where none is known.</summary>
    public required string? Address { get; init; }

    public required bool AddressIsConfidential { get; init; }

    public required string? School { get; init; }

    public required string Agency { get; init; }

    public required ReturnState State { get; init; }

    public required string? Text { get; init; }

    public required string? Author { get; init; }

    public required DateTime? GivenAt { get; init; }

    public required DateTime? AnsweredAt { get; init; }

    public required DateTime DueAt { get; init; }

    public required long Version { get; init; }

    public IReadOnlyList<KeptPart> Kept { get; init; } = [];

    public Guid MeetingId { get; init; }

    public string Name => string.Join(' ', new[] { GivenName, FamilyName }.Where(part => part != Child.UnknownName)) is { Length: > 0 } name ? name : Reference;

    public bool IsLate => AnsweredAt > DueAt;

    public bool IsAnswered => State is ReturnState.Information or ReturnState.NothingKnown;
}

/// <summary>Everything one meeting asks this person's agency, in one list.</summary>
public sealed record ReturnsPage(Guid MeetingId, string Body, DateTime StartsAt, DateTime Now, IReadOnlyList<AskedRow> Rows)
{
    public string Title => $"Returns for the {Body} of {Shared.Say.Date(StartsAt)}";

    public int ToAnswer => Rows.Count(r => !r.IsAnswered);

    /// <summary>How far one is, in words.</summary>
    public string Progress => ToAnswer == 0 ? $"Every one of the {Shared.Say.Count(Rows.Count, "child", "children")} is answered for." : $"{Rows.Count - ToAnswer} of {Shared.Say.Count(Rows.Count, "child", "children")} answered for. The order is by family name.";

    /// <summary>The next child down the page that is still to be answered for; null after the last.</summary>
    public AskedRow? NextAfter(AskedRow row) => Rows.SkipWhile(r => r.Id != row.Id).Skip(1).FirstOrDefault(r => !r.IsAnswered);

    public IEnumerable<string> Agencies => Rows.Select(r => r.Agency).Distinct();

    /// <summary>The earliest day on which something still unanswered is due; null when all is answered.</summary>
    public DateTime? DueAt => Rows.Where(r => !r.IsAnswered).Min(r => (DateTime?)r.DueAt);

    /// <summary>Three statements, however many children. Null when this person is asked nothing by that meeting.</summary>
    public static async Task<ReturnsPage?> LoadAsync(CaseRecords records, Guid meetingId, DateTime now, CancellationToken cancel)
    {
        var asked = records.ReturnsToGive.Where(r => r.Item!.MeetingId == meetingId);
        var meeting = await asked.Select(r => new { r.Item!.Meeting!.Body!.Name, r.Item.Meeting.StartsAt }).FirstOrDefaultAsync(cancel);
        if (meeting == null)
        {
            return null;
        }

        // By family name, as an agency's own records are.
        var rows = await asked.AsNoTracking().OrderBy(r => r.Item!.Child!.FamilyName).ThenBy(r => r.Item!.Child!.GivenName).ThenBy(r => r.Id)
            .Select(r => new AskedRow(r.Id, r.Item!.ChildId!.Value, r.Item.Child!.Reference, r.Item.Child.GivenName, r.Item.Child.FamilyName, r.Item.Child.DateOfBirth)
            {
                AlsoKnownAs = r.Item.Child.Aliases.OrderBy(a => a.AddedAt).Select(a => a.Name).ToList(),
                Address = r.Item.Child.AddressIsConfidential ? null : r.Item.Child.Address + (r.Item.Child.Postcode == null ? "" : " " + r.Item.Child.Postcode),
                AddressIsConfidential = r.Item.Child.AddressIsConfidential,
                School = r.Item.Child.School,
                Agency = r.Agency!.Name,
                State = r.State,
                Text = r.Text,
                Author = r.Author!.DisplayName,
                GivenAt = r.GivenAt,
                AnsweredAt = r.AnsweredAt,
                DueAt = r.DueAt,
                Version = r.Version,
            }).ToListAsync(cancel);
        var kept = await KeptPart.OfAsync(records.RestrictedParts, meetingId, cancel);
        return new ReturnsPage(meetingId, meeting.Name, meeting.StartsAt, now,
            [.. rows.Select(row => row with { MeetingId = meetingId, Kept = [.. kept[row.Id]] })]);
    }
}

/// <summary>One meeting that asks this person's agency for returns.</summary>
public sealed record AskingMeeting(Guid Id, string Body, DateTime StartsAt, int Asked, int ToAnswer, DateTime? DueAt)
{
    /// <summary>One statement. The next meeting first.</summary>
    public static Task<List<AskingMeeting>> LoadAsync(CaseRecords records, CancellationToken cancel) =>
        records.ReturnsToGive.GroupBy(r => new { r.Item!.MeetingId, r.Item.Meeting!.Body!.Name, r.Item.Meeting.StartsAt })
            .Select(g => new
            {
                g.Key,
                Asked = g.Count(),
                ToAnswer = g.Count(r => r.State == ReturnState.Asked || r.State == ReturnState.CannotAnswerYet),
                DueAt = g.Min(r => r.State == ReturnState.Asked || r.State == ReturnState.CannotAnswerYet ? (DateTime?)r.DueAt : null),
            })
            .OrderBy(m => m.Key.StartsAt)
            .Select(m => new AskingMeeting(m.Key.MeetingId, m.Key.Name, m.Key.StartsAt, m.Asked, m.ToAnswer, m.DueAt))
            .ToListAsync(cancel);
}
