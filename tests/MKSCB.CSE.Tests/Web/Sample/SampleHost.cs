using FluentValidation;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MKSCB.CSE.Tests.Web.Sample;

/// <summary>The application with the sample pages added, apart from <see cref="TestHost"/>: its routes are not the product's.</summary>
public sealed class SampleHost : WebApplicationFactory<Program>
{
    public Browser Browser() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        TestHost.OwnDatabase(builder);
        builder.ConfigureServices(services =>
        {
            services.AddControllersWithViews().AddApplicationPart(typeof(SampleHost).Assembly);
            services.AddScoped<IValidator<SampleForm>, SampleValidator>();
        });
    }
}
