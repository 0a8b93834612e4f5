using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>Makes the copies of a pack: gathered once, then cut for each recipient by what that person may read.</summary>
internal sealed class PackKeeping(AppDb db, AccountRecords accounts, TimeProvider time)
{
    /// <summary>
    /// In the next save. Whoever left, lost the seat or is asked for nothing any more gets none. The statements grow with the recipients,
    /// each asked for as themselves, and not with the agenda.
    /// </summary>
    public async Task<IReadOnlyList<PackCopy>> CirculateAsync(MeetingPack pack, Meeting meeting, CurrentUser by, CancellationToken cancel)
    {
        var now = time.Now();
        var before = await db.Set<MeetingPack>().FirstOrDefaultAsync(p => p.MeetingId == meeting.Id && p.State == PackState.Circulated && p.Id != pack.Id, cancel);
        pack.Circulate(meeting, by, now);
        before?.Supersede();
        var earlier = before == null ? [] : await db.Set<PackCopy>().AsNoTracking().Include(c => c.Parts).Where(c => c.PackId == before.Id).ToDictionaryAsync(c => c.AccountId, cancel);
        var pieces = await new PackGathering(db, meeting, now).GatherAsync(pack.Sections, cancel);
        var copies = new List<PackCopy>();
        foreach (var account in pack.Recipients.Select(r => r.AccountId))
        {
            if (await ForAsync(account, pack, meeting, pieces, cancel) is not { } got)
            {
                continue;
            }

            var copy = new PackCopy { PackId = pack.Id, MeetingId = meeting.Id, Number = pack.Number, AccountId = account, IsWhole = got.Head.IsWhole, CirculatedAt = now, Head = PackCopy.Write(got.Head) };
            copies.Add(copy.Holding(got.Pieces, earlier.GetValueOrDefault(account)));
        }

        RuleViolation.When(copies.Count == 0, "Nobody chosen may read anything of this agenda. Choose the recipients again.");
        db.AddRange(copies);
        return copies;
    }

    /// <summary>What this person would get. Null for who may not sign in, and for who has no seat and no item.</summary>
    public async Task<(PackHead Head, IReadOnlyList<PackPiece> Pieces)?> ForAsync(Guid account, MeetingPack pack, Meeting meeting, IReadOnlyList<PackPiece> pieces, CancellationToken cancel)
    {
        if (await accounts.PersonAsync(account, cancel) is not { } person)
        {
            return null;
        }

        var sight = await new PackSeeing(db, time).OfAsync(person, meeting, pieces, cancel);
        var mine = sight.Cut(pieces, counting: true).ToList();
        if (!sight.IsWhole && mine.Count == 0)
        {
            return null;
        }

        var head = new PackHead(meeting.Body!.Name, meeting.Body.Code, meeting.StartsAt, meeting.EndsAt, meeting.Place)
        {
            Number = pack.Number,
            Sections = pack.Sections,
            Note = pack.Note,
            WhatIsNew = pack.WhatIsNew,
            Recipient = person.Name,
            Agency = person.AgencyName,
            IsWhole = sight.IsWhole,
        };
        return (head, mine);
    }
}
