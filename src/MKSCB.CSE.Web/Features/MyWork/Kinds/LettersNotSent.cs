using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Mail nobody received: somebody does not know what they should.</summary>
public sealed class LettersNotSent(Outbox outbox) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.ManageMail);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await outbox.Letters.Where(l => l.State == LetterState.Dead).OrderBy(l => l.EndedAt).Select(l => l.EndedAt!.Value).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of<IReadOnlyList<DateTime>>(rows.Count == 0 ? [] : [rows], all => new Due
        {
            What = all.Count > DueRows.Most ? $"More than {DueRows.Most} letters could not be sent" : $"{Say.Count(all.Count, "letter")} could not be sent",
            Why = "Somebody has not been told what they should know. See why, and send again.",
            Address = "/mail",
            Since = all[0],
        }, "/mail", "Mail");
    }
}
