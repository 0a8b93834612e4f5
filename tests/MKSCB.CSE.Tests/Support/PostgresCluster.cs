using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MKSCB.CSE.Tests.Support;

/// <summary>
/// A throwaway PostgreSQL server for the whole run, where PostgreSQL is installed; elsewhere its tests are skipped with
/// the reason, unless CSE_REQUIRE_POSTGRES=1 makes the absence a failure. Each test asks for a database of its own.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    // initdb refuses to run as root; the distribution's package made this account.
    private const string Account = "postgres";

    private readonly string? _bin = FindBinaries();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"cse-pg-{Guid.NewGuid():N}");
    private readonly Lazy<int> _port;

    public PostgresCluster() => _port = new Lazy<int>(Start);

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The connection string of a new, empty database. Skips the test where there is no PostgreSQL.</summary>
    public string NewDatabase()
    {
        if (_bin == null && Environment.GetEnvironmentVariable("CSE_REQUIRE_POSTGRES") == "1")
        {
            throw new InvalidOperationException("CSE_REQUIRE_POSTGRES=1, but no PostgreSQL server programs were found.");
        }

        Skip.If(_bin == null, "PostgreSQL is not installed on this machine.");
        var name = $"t{Guid.NewGuid():N}";
        var server = $"Host=127.0.0.1;Port={_port.Value};Username=cse;Include Error Detail=true;Maximum Pool Size=20";
        using var connection = new Npgsql.NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = $"CREATE DATABASE {name}";
        create.ExecuteNonQuery();
        return $"{server};Database={name}";
    }

    public void Dispose()
    {
        if (!_port.IsValueCreated)
        {
            return;
        }

        Npgsql.NpgsqlConnection.ClearAllPools();
        Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Run("/bin/rm", "-rf", _folder);
    }

    private static string? FindBinaries()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(folder => Path.Combine(folder, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return packaged.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private int Start()
    {
        var port = FreePort();
        Run("/bin/mkdir", "-p", _folder);
        Run("initdb", "-D", Data, "-U", "cse", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off", "start");
        return port;
    }

    private void Run(string program, params string[] arguments)
    {
        var path = Path.IsPathRooted(program) ? program : Path.Combine(_bin!, program);
        var start = Environment.UserName == "root" ? new ProcessStartInfo("runuser", ["-u", Account, "--", path, .. arguments]) : new ProcessStartInfo(path, arguments);
        start.WorkingDirectory = "/";

        // Not redirected to a pipe: the server inherits it, and reading to its end would wait for the server's.
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}

/// <summary>Shares the one server among the test classes that need it.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresRun : ICollectionFixture<PostgresCluster>
{
    public const string Name = "PostgreSQL";
}
