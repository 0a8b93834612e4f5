using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Audit;

/// <summary>
/// Makes what a page shows durable before it is sent. Readers who arrive while a commit is under way share the next
/// one, so that the audit costs one disk flush per group and not one per page.
/// </summary>
public sealed class ReadLog
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly IServiceScopeFactory _scopes;
    private readonly AuditKey _key;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private List<Waiting> _waiting = [];
    private bool _writing;

    internal ReadLog(IServiceScopeFactory scopes, AuditKey key, TimeProvider time)
    {
        _scopes = scopes;
        _key = key;
        _time = time;
    }

    /// <summary>Returns once every note is on disk; throws when that cannot be had, and then the page must not be sent.</summary>
    public async Task WriteAsync(Acting acting, IReadOnlyCollection<ReadNote> notes, CancellationToken cancel)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var waiting = new Waiting([.. notes.SelectMany(note => Rows(acting, note))], new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _waiting.Add(waiting);
            if (!_writing)
            {
                _writing = true;
                _ = Task.Run(WriteGroupsAsync, CancellationToken.None);
            }
        }

        await waiting.Done.Task.WaitAsync(LongestWait, cancel);
    }

    private async Task WriteGroupsAsync()
    {
        while (Next() is { } group)
        {
            try
            {
                await CommitAsync(group);
                group.ForEach(waiting => waiting.Done.TrySetResult());
            }
            catch (Exception failure)
            {
                // Handed to every reader of the group: each of their pages is refused and logs it.
                group.ForEach(waiting => waiting.Done.TrySetException(failure));
            }
        }
    }

    private List<Waiting>? Next()
    {
        lock (_gate)
        {
            var group = _waiting;
            _waiting = [];
            _writing = group.Count > 0;
            return _writing ? group : null;
        }
    }

    private async Task CommitAsync(List<Waiting> group)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.AddRange(group.SelectMany(waiting => waiting.Rows));
        await db.SaveChangesAsync();
    }

    private IEnumerable<ReadEvent> Rows(Acting acting, ReadNote note)
    {
        var chunks = note.Shown.Count == 0 ? [[]] : note.Shown.Chunk(ReadEvent.ShownPerRow);
        foreach (var shown in chunks)
        {
            var row = new ReadEvent
            {
                At = _time.Now(),
                Kind = note.Kind,
                Subject = note.Subject,
                RecordId = note.RecordId,
                Shown = shown.Length == 0 ? null : string.Join(' ', shown.Select(id => id.ToString("N"))),
                ShownCount = shown.Length,
                PersonId = acting.Person?.Id,
                AgencyId = acting.Person?.AgencyId,
                Roles = acting.RolesText(),
                Page = acting.Page,
                Correlation = acting.Correlation,
                Reason = Acting.Cut(note.Reason, Acting.ReasonLength) ?? acting.Reason,
            };
            row.Sign(_key);
            yield return row;
        }
    }

    private sealed record Waiting(List<ReadEvent> Rows, TaskCompletionSource Done);
}
