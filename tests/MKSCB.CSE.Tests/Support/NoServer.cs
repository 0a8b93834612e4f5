using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Tests.Support;

/// <summary>
/// SQL Server without a server: statements are translated and written down, none is sent. Every update changes one row,
/// every query finds nothing. Proves that a query translates and that its SQL parses and binds; not what it does.
/// </summary>
internal sealed class NoServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<string> _procedures = [];

    /// <summary>Each statement as the body of a procedure with its parameters declared.</summary>
    public IReadOnlyList<string> Procedures => _procedures;

    public SqlServerDb Open() => new(new DbContextOptionsBuilder<SqlServerDb>(DesignTime.Options<SqlServerDb>(DatabaseProvider.SqlServer, "Server=nowhere;Database=cse")).AddInterceptors(this).Options);

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Nothing()));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
    }

    // As wide as any query asks for.
    private static DataTableReader Nothing()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([.. Enumerable.Range(0, 60).Select(i => new DataColumn($"c{i}"))]);
        return table.CreateDataReader();
    }

    private void Note(DbCommand command)
    {
        var parameters = command.Parameters.Cast<SqlParameter>().Select(p => $"{p.ParameterName} {Type(p)}");
        _procedures.Add($"CREATE PROCEDURE [q{_procedures.Count}] {string.Join(", ", parameters)} AS BEGIN {command.CommandText} END");
    }

    private static string Type(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar => "nvarchar(450)",
        var type => type.ToString().ToLowerInvariant(),
    };
}
