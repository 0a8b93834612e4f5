using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Data.Sqlite;

namespace MKSCB.CSE.Benchmarks.Bare;

/// <summary>
/// What the product is compared with: a page of the weight of a list page, with cookie sign-in and no database, and one
/// validated, durable insert. Nothing that serves these people could cost less.
/// </summary>
internal static class BareApp
{
    public static async Task RunAsync(string urls, string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.WebHost.UseUrls(urls);
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => cookie.LoginPath = "/bare/sign-in");
        builder.Services.AddControllersWithViews().AddRazorOptions(razor => razor.ViewLocationFormats.Add("/Bare/Views/{0}.cshtml"));
        builder.Services.AddSingleton(new BareDatabase(database));
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapControllers();
        await app.RunAsync();
    }
}

/// <summary>One table, written ahead and synchronised on every commit, as the product's own database is.</summary>
internal sealed class BareDatabase
{
    private readonly string _connection;

    public BareDatabase(string file)
    {
        _connection = $"Data Source={file}";
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; CREATE TABLE IF NOT EXISTS Answers (Id TEXT PRIMARY KEY, At TEXT NOT NULL, Name TEXT NOT NULL, Words TEXT NOT NULL)";
        command.ExecuteNonQuery();
    }

    public async Task InsertAsync(string name, string words, CancellationToken cancel)
    {
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; INSERT INTO Answers VALUES ($id, $at, $name, $words)";
        command.Parameters.AddWithValue("$id", Guid.NewGuid().ToString());
        command.Parameters.AddWithValue("$at", DateTime.UtcNow.ToString("O"));
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$words", words);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
}
