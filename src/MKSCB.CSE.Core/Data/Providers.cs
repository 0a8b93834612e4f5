using Microsoft.EntityFrameworkCore;

namespace MKSCB.CSE.Core.Data;

internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options);

internal sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : AppDb(options);

internal sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options);
