using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security;

/// <summary>What is different outside Development.</summary>
public sealed class ProductionTests(ProductionTests.StagingHost host) : IClassFixture<ProductionTests.StagingHost>
{
    private readonly Browser _browser = new(host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

    [Fact]
    public async Task One_click_sign_in_does_not_exist()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.Open("/demo/sign-in")).Status);
        Assert.DoesNotContain(EndpointRow.FromRouter(host), row => row.Route.StartsWith("/demo", StringComparison.Ordinal));
        Assert.Contains(EndpointRow.FromRouter(TestHost.Shared), row => row.Route == "/demo/sign-in");
        Assert.DoesNotContain("/demo/", (await _browser.Open("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_belong_to_this_host_and_to_https_alone()
    {
        var cookies = (await _browser.Open("/account/sign-in")).Response.Headers.GetValues("Set-Cookie").ToList();
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>Not Development; not called Production only because that asks for a certificate file.</summary>
    public sealed class StagingHost : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            TestHost.OwnDatabase(builder);
            builder.UseEnvironment("Staging");
            foreach (var (key, value) in Settings)
            {
                builder.UseSetting(key, value);
            }
        }

        private static readonly Dictionary<string, string> Settings = new()
        {
            ["Board:FrontDoorPhone"] = "01632 960100",
            ["Board:FrontDoorHours"] = "Monday to Friday, 9am to 5pm",
            ["Board:FrontDoorOutOfHoursPhone"] = "01632 960199",
            ["Board:SupportEmail"] = "cse-service@mkscb.example",
            ["Mail:ServiceAddress"] = "https://cse.example",
            ["Mail:From"] = "no-reply@mkscb.example",
            ["Mail:AllowDropFolder"] = "true",
            ["Audit:Key"] = Convert.ToBase64String(new byte[48]),
        };
    }
}
