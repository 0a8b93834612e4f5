using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MKSCB.CSE.Tests.Speed;

/// <summary>The reading statements sent, with what SQLite says of how it answers each the first time it is seen.</summary>
internal sealed class StatementLog : DbCommandInterceptor
{
    private static readonly HttpContextAccessor Request = new();
    private readonly ConcurrentQueue<string> _sent = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _plans = new();

    public IReadOnlyList<string> Sent => [.. _sent];

    /// <summary>Of each different statement: one line a step, such as <c>SEARCH s USING INDEX …</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Plans => _plans;

    public void Reset() => _sent.Clear();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // What a worker does meanwhile is no page's.
        if (Request.HttpContext != null && command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
        {
            _sent.Enqueue(command.CommandText);
            if (!_plans.ContainsKey(command.CommandText))
            {
                _plans[command.CommandText] = await PlanAsync(command, cancellationToken);
            }
        }

        return result;
    }

    private static async Task<IReadOnlyList<string>> PlanAsync(DbCommand command, CancellationToken cancel)
    {
        await using var explain = command.Connection!.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        explain.Transaction = command.Transaction;
        foreach (DbParameter parameter in command.Parameters)
        {
            var copy = explain.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
            explain.Parameters.Add(copy);
        }

        var steps = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
