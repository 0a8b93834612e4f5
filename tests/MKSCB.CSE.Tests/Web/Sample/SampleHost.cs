using FluentValidation;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Tests.Web.Sample;

/// <summary>The application with the sample pages added, apart from <see cref="TestHost"/>: its routes are not the product's.</summary>
public sealed class SampleHost : WebApplicationFactory<Program>
{
    public Browser Browser() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    public Browser As(Role role)
    {
        var browser = Browser();
        browser.Http.DefaultRequestHeaders.Add(PersonByHeader.Header, role.ToString());
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        TestHost.OwnDatabase(builder);
        builder.ConfigureServices(services =>
        {
            services.AddControllersWithViews().AddApplicationPart(typeof(SampleHost).Assembly);
            services.AddScoped<IValidator<SampleForm>, SampleValidator>();
            services.AddSingleton<IStartupFilter, PersonByHeader>();
        });
    }
}
