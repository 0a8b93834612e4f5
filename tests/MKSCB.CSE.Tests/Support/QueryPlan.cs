using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Tests.Support;

/// <summary>How SQLite would answer a query: one line a step, such as <c>SEARCH s USING INDEX …</c>.</summary>
internal static class QueryPlan
{
    public static async Task<string> OfAsync<T>(IServiceProvider scope, IQueryable<T> query)
    {
        var db = scope.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join('\n', lines);
    }
}
