using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Drafts;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Matching;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data;

/// <summary>Everything the application asks of Core, registered without showing it the database itself.</summary>
public static class Registration
{
    /// <summary>The database, the doors to it, and the Data Protection keys kept in it so that every node shares them.</summary>
    public static IServiceCollection AddCseCore(this IServiceCollection services, IConfiguration configuration, IHostEnvironment host)
    {
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        services.AddDatabase(settings, host.ContentRootPath);
        services.Configure<IdentityOptions>(ConfigureStores);
        services.Configure<ReferenceSettings>(configuration.GetSection(ReferenceSettings.Section));
        services.PostConfigure<ReferenceSettings>(reference => reference.File = reference.File is { Length: > 0 } file ? Path.Combine(host.ContentRootPath, file) : reference.File);
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<Acting>();
        services.AddScoped<ReadNotes>();
        services.TryAddScoped(scope => scope.GetRequiredService<Acting>().Person
            ?? throw new InvalidOperationException("Nobody is signed in, so nobody's records can be opened."));
        services.AddSingleton(new RepeatMissing(
            configuration.GetValue("Missing:RepeatCount", RepeatMissing.Usual.Count), configuration.GetValue("Missing:RepeatDays", RepeatMissing.Usual.Days)).Checked());
        services.Configure<ReferencePrefixes>(configuration.GetSection(ReferencePrefixes.Section));
        services.AddDoors();
        services.AddMatching();
        services.AddSingleton<IInterceptor, VersionStamp>();
        services.AddAudit(configuration, host);
        services.AddOutbox();
        services.AddScoped<DemoPeople>();
        services.AddScoped<OnceSave>();
        services.AddScoped<IInterceptor>(scope => scope.GetRequiredService<OnceSave>());
        services.AddScoped(scope => new OnceKeys(
            scope.GetRequiredService<AppDb>(), scope.GetRequiredService<OnceSave>(), scope.GetRequiredService<Acting>(), scope.GetRequiredService<TimeProvider>()));
        services.AddScoped(scope => new FormDrafts(
            scope.GetRequiredService<AppDb>(), scope.GetRequiredService<CurrentUser>(), scope.GetRequiredService<TimeProvider>(), scope.GetRequiredService<IDataProtectionProvider>()));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddKeys(configuration, host);
        return services;
    }

    /// <summary>The doors to what is stored, one set for each person's request.</summary>
    private static void AddDoors(this IServiceCollection services)
    {
        services.AddScoped(scope => new CaseRecords(
            scope.GetRequiredService<AppDb>(), scope.GetRequiredService<CurrentUser>(), scope.GetRequiredService<TimeProvider>(), scope.GetRequiredService<ReadNotes>(), scope.GetRequiredService<RepeatMissing>()));
        services.AddScoped(scope => new SystemRecords(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<RepeatMissing>()));
        services.AddScoped(scope => new ReferenceRecords(scope.GetRequiredService<AppDb>()));
        services.AddScoped(scope => new InstrumentRecords(scope.GetRequiredService<AppDb>()));
        services.AddScoped(scope => new References(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<IOptions<ReferencePrefixes>>().Value));
        services.AddScoped(scope => new PassingRecords(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<CaseRecords>(), scope.GetRequiredService<CurrentUser>()));
        services.AddScoped(scope => new ChildFinding(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<CaseRecords>()));
        services.AddScoped(scope => new PackRecords(
            scope.GetRequiredService<AppDb>(), scope.GetRequiredService<CurrentUser>(), scope.GetRequiredService<CaseRecords>(), scope.GetRequiredService<AccountRecords>(), scope.GetRequiredService<TimeProvider>()));
        services.AddScoped(scope => new HistoryChecking(scope.GetRequiredService<AppDb>()));
        services.AddScoped(scope => new HistoryImporting(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<References>(), scope.GetRequiredService<TimeProvider>()));
        services.AddScoped(scope => new AccountRecords(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<TimeProvider>()));
    }

    /// <summary>
    /// Identity's stores on the application's database. Use it after <c>AddIdentityCore&lt;Account&gt;()</c>: there are no
    /// Identity roles, because roles here are dated assignments.
    /// </summary>
    public static IdentityBuilder AddCseStores(this IdentityBuilder identity) => identity.AddUserStore<AccountStore>();

    /// <summary>
    /// Shapes Identity's tables. The model is built from these options at run time and at design time alike; where
    /// the two differ, migrating fails with a pending model change.
    /// </summary>
    public static void ConfigureStores(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = 128;
    }

    internal static void Use(this DbContextOptionsBuilder options, DatabaseProvider provider, string connection)
    {
        _ = provider switch
        {
            DatabaseProvider.Sqlite => options.UseSqlite(connection),
            DatabaseProvider.SqlServer => options.UseSqlServer(connection, server => server.UseCompatibilityLevel(150).EnableRetryOnFailure(5)),
            DatabaseProvider.Postgres => options.UseNpgsql(connection, server => server.EnableRetryOnFailure(5)),
            _ => throw new InvalidOperationException($"Database:Provider {provider} is not known."),
        };
    }

    private static void AddDatabase(this IServiceCollection services, DatabaseSettings settings, string contentRoot)
    {
        var connection = Connection(settings, contentRoot);
        void Configure(IServiceProvider scope, DbContextOptionsBuilder options)
        {
            options.Use(settings.Provider, connection);
            options.AddInterceptors(scope.GetServices<IInterceptor>());
        }

        _ = settings.Provider switch
        {
            DatabaseProvider.SqlServer => services.AddDbContext<AppDb, SqlServerDb>(Configure),
            DatabaseProvider.Postgres => services.AddDbContext<AppDb, PostgresDb>(Configure),
            _ => services.AddDbContext<AppDb, SqliteDb>(Configure),
        };
    }

    private static string Connection(DatabaseSettings settings, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(settings.ConnectionString))
        {
            return settings.ConnectionString;
        }

        return settings.Provider == DatabaseProvider.Sqlite
            ? $"Data Source={Path.Combine(contentRoot, "App_Data", "cse.db")}"
            : throw new StartRefused("Database:ConnectionString must be set for SQL Server and PostgreSQL.");
    }
}
