using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Data.Demo;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Speed;

/// <summary>An application of its own, filled with this much, that tells every statement it sends.</summary>
internal sealed class MeasuredHost : WebApplicationFactory<Program>
{
    public StatementLog Statements { get; } = new();

    public static async Task<MeasuredHost> FilledAsync(ScaleSize size)
    {
        var host = new MeasuredHost();
        _ = host.Server;
        await host.Services.SeedScaleAsync(size);
        return host;
    }

    /// <summary>Filled with the demonstration, which has something on every page.</summary>
    public static async Task<MeasuredHost> WithDemonstrationAsync()
    {
        var host = new MeasuredHost();
        _ = host.Server;
        await host.Services.SeedDemoAsync();
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        TestHost.OwnDatabase(builder);
        builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(Statements));
    }
}
