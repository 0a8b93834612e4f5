using MKSCB.CSE.Web.Pdf;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>PDF by a program of its own, where <c>Pdf:Program</c> names one.</summary>
public static class PdfHosting
{
    public static void AddPdf(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PdfSettings>().BindConfiguration(PdfSettings.Section).ValidateDataAnnotations()
            .Validate(pdf => !pdf.IsSetUp || File.Exists(pdf.Program), "Pdf:Program must name a program by its full path, or be empty.")
            .Validate(pdf => !pdf.IsSetUp || pdf.Arguments.Any(a => a.Contains(PdfSettings.File, StringComparison.Ordinal)), "Pdf:Arguments must hold {file}, the document to turn into a PDF.")
            .ValidateOnStart();
        builder.Services.AddSingleton<PdfMaker>();
    }
}
