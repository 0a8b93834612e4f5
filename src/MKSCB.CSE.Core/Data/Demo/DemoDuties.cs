using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>What is due from people besides the queue: actions of somebody who works elsewhere, a role to agree, a letter nobody received, and how people like to be reminded.</summary>
internal sealed class DemoDuties(DemoWorld world)
{
    /// <summary>Two actions of the MARMM for a school nurse who has no part in the child's record: one overdue, one to come.</summary>
    public async Task AddActionsAsync(SystemRecords records, CancellationToken cancel)
    {
        var owner = world.People["priya.nair"];
        var marmm = world.Bodies["marmm"].Id;
        var last = await records.All<Meeting>().Where(m => m.BodyId == marmm && m.StartsAt < world.Now && m.State == MeetingState.MinutesApproved).OrderByDescending(m => m.StartsAt).FirstAsync(cancel);
        var child = await records.All<AgendaItem>().Where(i => i.MeetingId == last.Id && i.ChildId != null && !i.Child!.Involvements.Any(x => x.AccountId == owner.Id)).Select(i => i.ChildId).FirstAsync(cancel);
        foreach (var (text, days) in new[] { ("Tell the meeting on which days the school nurse saw the child this term.", -4), ("Offer a health appointment at a place the child chooses, and say what came of it.", 9) })
        {
            records.Add(new MeetingAction
            {
                BodyId = marmm,
                MeetingId = last.Id,
                ChildId = child,
                Text = text,
                OwnerAgencyId = owner.AgencyId,
                OwnerId = owner.Id,
                OwnerName = owner.Name,
                DueOn = world.Today.AddDays(days),
                AgreedAt = last.StartsAt,
            });
        }
    }

    /// <summary>An elevated role one administrator asked for, which the other or information governance may agree.</summary>
    public void AskForRole(SystemRecords records) => records.Add(new RoleAssignment
    {
        AccountId = world.People["kirsty.vale"].Id,
        Role = Role.TriageOfficer,
        From = world.Today,
        GrantedById = world.People["kit.alder"].Id,
        Reason = "Covers the MASH on Fridays",
    });

    public async Task ChooseRemindersAsync(SystemRecords records, CancellationToken cancel)
    {
        foreach (var (key, rhythm) in new[] { ("margaret.dunne", DigestRhythm.Weekly), ("carol.finch", DigestRhythm.Weekly), ("anita.bose", DigestRhythm.None) })
        {
            var id = world.People[key].Id;
            (await records.All<Account>().SingleAsync(a => a.Id == id, cancel)).Remind(rhythm);
        }
    }

    /// <summary>A letter about the question that is out, refused by the mail server for good.</summary>
    public async Task LoseALetterAsync(IServiceProvider scope, CancellationToken cancel)
    {
        var (records, outbox, sending) = (scope.GetRequiredService<SystemRecords>(), scope.GetRequiredService<Outbox>(), scope.GetRequiredService<OutboxSending>());
        var asked = await records.All<ScreeningSubmission>().Where(s => s.State == ScreeningState.ReturnedForInformation).OrderBy(s => s.SubmittedAt).FirstAsync(cancel);
        outbox.Post(new NewLetter("question-asked", asked.AuthorId) { Reference = asked.Reference, DueAt = world.WorkingDays.DecisionDue(asked.SubmittedAt!.Value) });
        await outbox.SaveAsync(cancel);
        var id = await outbox.Letters.Where(l => l.RecipientId == asked.AuthorId).Select(l => l.Id).SingleAsync(cancel);
        if (await sending.ClaimAsync(id, cancel) is { } claimed)
        {
            await sending.FailedAsync(claimed, "UndeliverableException", forGood: true, cancel);
        }
    }
}
