using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web.Sample;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace MKSCB.CSE.Tests.Web;

/// <summary>Names planted in records, forms, addresses and failures come out in no log line.</summary>
public sealed class LogTests : IDisposable
{
    private const string Planted = "Quillfeather";

    private readonly Lines _lines = new();
    private readonly WebApplicationFactory<Program> _host;
    private readonly SampleHost _sample = new();

    public LogTests() => _host = _sample.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<ILogEventSink>(_lines)));

    public void Dispose()
    {
        _host.Dispose();
        _sample.Dispose();
    }

    [Fact]
    public async Task NamesAndNarrative_NeverReachTheLog()
    {
        var browser = new Browser(_host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await browser.Open($"/{Planted}?q={Planted}");
        await browser.Open($"/sample/children/{Planted}");
        await browser.Submit(await browser.Open("/account/sign-in"), new Dictionary<string, string?> { ["Email"] = $"{Planted}@example.org", ["Password"] = Planted });
        var crash = new Dictionary<string, string?>
        {
            ["Title"] = Planted,
            ["Story"] = Planted,
            ["Known"] = "Yes",
            ["DateOfBirth.Day"] = "3",
            ["DateOfBirth.Month"] = "3",
            ["DateOfBirth.Year"] = "2011",
            ["Trouble"] = "crash",
        };
        await browser.Submit(await browser.Open("/sample/7"), crash);
        await FailToSaveAsync();

        Assert.Contains(_lines.Written, line => line.Contains("sample/{id:int}", StringComparison.Ordinal));
        Assert.Contains(_lines.Written, line => line.Contains("secret detail", StringComparison.Ordinal));
        Assert.DoesNotContain(_lines.Written, line => line.Contains(Planted, StringComparison.OrdinalIgnoreCase));
    }

    // A save the database refuses is logged by the database layer itself, with its statement.
    private async Task FailToSaveAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().Now();
        records.Add(new Involvement { ChildId = Guid.NewGuid(), AgencyId = Guid.NewGuid(), WorkerName = Planted, WorkerRole = Planted, From = DateOnly.FromDateTime(now) });
        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => records.SaveAsync(default));
    }

    private sealed class Lines : ILogEventSink
    {
        private readonly CompactJsonFormatter _format = new();

        public ConcurrentQueue<string> Written { get; } = new();

        public void Emit(LogEvent logEvent)
        {
            using var text = new StringWriter();
            _format.Format(logEvent, text);
            Written.Enqueue(text.ToString());
        }
    }
}
