using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Tests.Security;

/// <summary>Whose word is believed for where a request comes from, and under which names the service answers.</summary>
public sealed class ProxyTests(ProductionTests.StagingHost host) : IClassFixture<ProductionTests.StagingHost>
{
    [Theory]
    [InlineData("10.1.2.3", "203.0.113.9", "203.0.113.9")]
    [InlineData("10.1.2.3", "198.51.100.7, 10.9.9.9", "198.51.100.7")]
    [InlineData("10.1.2.3", "1.1.1.1, 198.51.100.7", "198.51.100.7")]
    [InlineData("192.0.2.5", "203.0.113.9", "192.0.2.5")]
    public async Task Only_a_known_proxy_says_who_is_behind_it(string from, string forwarded, string believed)
    {
        var options = new ForwardedHeadersOptions();
        Proxies.Believe(options, ["10.0.0.0/8"]);
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        http.Request.Headers["X-Forwarded-For"] = forwarded;
        await new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, Options.Create(options)).Invoke(http);
        Assert.Equal(believed, RateLimits.AddressOf(http));
    }

    [Fact]
    public void What_is_no_address_is_refused_at_the_start() =>
        Assert.Contains("Proxy:Known", Assert.Throws<StartRefused>(() => Proxies.Believe(new ForwardedHeadersOptions(), ["the proxy"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void One_network_of_IPv6_counts_as_one_visitor(string one, string other, bool same) => Assert.Equal(same, Address(one) == Address(other));

    [Theory]
    [InlineData("cse.example", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    public async Task Outside_Development_the_service_answers_to_its_own_name_alone(string name, HttpStatusCode expected)
    {
        var client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri($"https://{name}") });
        Assert.Equal(expected, (await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative))).StatusCode);
    }

    private static string Address(string text)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(text);
        return RateLimits.AddressOf(http);
    }
}
