using MKSCB.CSE.Web.Pdf;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>PDF by a worker of its own, where <c>Pdf:Worker</c> names one.</summary>
public static class PdfHosting
{
    public static void AddPdf(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PdfSettings>().BindConfiguration(PdfSettings.Section).ValidateDataAnnotations()
            .Validate(pdf => !pdf.IsSetUp || (Uri.TryCreate(pdf.Worker, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))),
                "Pdf:Worker must be an https address, or an http address of this machine: a pack is not sent in clear over a network.")
            .ValidateOnStart();
        builder.Services.AddHttpClient<PdfMaker>()
            .ConfigureHttpClient((services, http) =>
            {
                http.Timeout = TimeSpan.FromSeconds(services.GetRequiredService<Microsoft.Extensions.Options.IOptions<PdfSettings>>().Value.Seconds);
                http.MaxResponseContentBufferSize = PdfMaker.LargestBytes;
            })
            // Where it would send the document on to is not for the worker to say, nor is a proxy to see it.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    }
}
