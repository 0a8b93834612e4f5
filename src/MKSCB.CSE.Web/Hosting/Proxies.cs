using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// Where the service stands in the network. Behind a proxy every request seems to come from it, so that one person guessing
/// passwords would stop everybody: <c>Proxy:Known</c> names the proxies whose word for the address and for HTTPS is believed, and
/// nobody else's is. And under which names the service answers: outside Development its own alone.
/// </summary>
public static class Proxies
{
    public const string Known = "Proxy:Known";

    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var known = builder.Configuration.GetSection(Known).Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options => Believe(options, known));
        builder.Services.Configure<HstsOptions>(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        if (!builder.Environment.IsDevelopment() && builder.Configuration["AllowedHosts"] is null or "" or "*" && Uri.TryCreate(builder.Configuration["Mail:ServiceAddress"], UriKind.Absolute, out var own))
        {
            // "localhost" for probes on the machine itself.
            builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [own.Host, "localhost"]);
        }
    }

    /// <summary>First of all: what follows asks for the address.</summary>
    public static void UseProxies(this WebApplication app)
    {
        if (app.Configuration.GetSection(Known).GetChildren().Any())
        {
            app.UseForwardedHeaders();
        }
    }

    /// <exception cref="StartRefused">Something that is neither an address nor a network.</exception>
    public static void Believe(ForwardedHeadersOptions options, IReadOnlyList<string> known)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // As many as are known stand one behind the other; the first that is not known is the visitor.
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in known)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(name, out var network) ? network : throw new StartRefused($"{Known} holds {name}, which is neither an address nor a network such as 10.0.0.0/8."));
            }
        }
    }
}
