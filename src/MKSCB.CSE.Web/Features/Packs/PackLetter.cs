using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Packs;

/// <summary>Tells a recipient that the pack of a meeting is there to read. What it holds, and the note in it, stand behind the sign-in.</summary>
[LetterKind(Code, "Pack circulated")]
public sealed class PackLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public const string Code = "pack-circulated";

    public static NewLetter To(PackCopy copy) => new(Code, copy.AccountId) { RecordId = copy.Id };

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var copy = await records.PackCopies.Where(c => c.Id == letter.RecordId && c.AccountId == to.Id && c.Pack!.State == PackState.Circulated && c.Meeting!.State == MeetingState.AgendaIssued)
            .Select(c => new { c.MeetingId, c.Number, Body = c.Meeting!.Body!.Name, c.Meeting.StartsAt }).FirstOrDefaultAsync(cancel);
        return copy == null ? null : new LetterText($"Pack for the meeting on {Say.Date(copy.StartsAt)}", $"""
            {(copy.Number == 1 ? "The pack" : $"A new version of the pack, version {copy.Number},")} for the {copy.Body} on {Say.Date(copy.StartsAt)} is ready to read.

            Sign in to read it, print it or take it into Word:
            {words.Link($"/packs/{copy.MeetingId}")}
            """);
    }
}
