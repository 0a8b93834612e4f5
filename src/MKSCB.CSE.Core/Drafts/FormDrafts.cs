using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Drafts;

/// <summary>What was typed, by field, and when it was kept.</summary>
public sealed record KeptDraft(IReadOnlyDictionary<string, string[]> Fields, DateTime SavedAt);

/// <summary>
/// Keeps long forms on the server as they are filled in, so that a sign-out, a time-out or a closed browser loses
/// nothing. A person reaches their own drafts only.
/// </summary>
public sealed class FormDrafts
{
    /// <summary>Unfinished forms of one person: more than anybody has, fewer than would fill a disk.</summary>
    public const int Most = 100;

    private readonly AppDb _db;
    private readonly CurrentUser _who;
    private readonly TimeProvider _time;
    private readonly IDataProtector _seal;

    internal FormDrafts(AppDb db, CurrentUser who, TimeProvider time, IDataProtectionProvider protection)
    {
        _db = db;
        _who = who;
        _time = time;
        _seal = protection.CreateProtector("form-draft");
    }

    private IQueryable<FormDraft> Mine(string form, string record) =>
        _db.Set<FormDraft>().Where(d => d.PersonId == _who.Id && d.Form == form && d.Record == record);

    /// <summary>Keeps these fields in place of what was kept before.</summary>
    /// <exception cref="RuleViolation">More than a form can hold, or more forms than a person can be filling in.</exception>
    public async Task KeepAsync(string form, string record, IReadOnlyDictionary<string, string[]> fields, CancellationToken cancel)
    {
        var content = _seal.Protect(JsonSerializer.Serialize(fields));
        RuleViolation.When(content.Length > FormDraft.ContentLength, "This is too long to keep as a draft. Send it in parts.");
        var now = _time.Now();
        if (await Mine(form, record).ExecuteUpdateAsync(set => set.SetProperty(d => d.Content, content).SetProperty(d => d.SavedAt, now), cancel) == 0)
        {
            RuleViolation.When(await _db.Set<FormDraft>().CountAsync(d => d.PersonId == _who.Id, cancel) >= Most, "You have too many unfinished forms. Send or discard some of them first.");
            _db.Add(new FormDraft { PersonId = _who.Id, Form = form, Record = record, Content = content, SavedAt = now });
            await _db.SaveChangesAsync(cancel);
        }
    }

    public async Task<KeptDraft?> FindAsync(string form, string record, CancellationToken cancel)
    {
        var draft = await Mine(form, record).AsNoTracking().FirstOrDefaultAsync(cancel);
        return draft == null ? null : new KeptDraft(JsonSerializer.Deserialize<Dictionary<string, string[]>>(_seal.Unprotect(draft.Content))!, draft.SavedAt);
    }

    /// <summary>Forgets it: the form was sent, or the person starts again.</summary>
    public Task DropAsync(string form, string record, CancellationToken cancel) => Mine(form, record).ExecuteDeleteAsync(cancel);
}
