using System.ComponentModel.DataAnnotations;

namespace MKSCB.CSE.Web.Pdf;

/// <summary>The worker that turns a Word document into a PDF, in a process and under rights of its own. None is set: PDF is off, and pages say so.</summary>
public sealed class PdfSettings
{
    public const string Section = "Pdf";

    /// <summary>
    /// Where the worker answers, such as <c>http://127.0.0.1:3000/forms/libreoffice/convert</c>: it is posted one file in the form field
    /// <c>files</c> and answers with a PDF, as Gotenberg does. Empty for none.
    /// </summary>
    public string Worker { get; set; } = "";

    [Range(1, 300)]
    public int Seconds { get; set; } = 60;

    public bool IsSetUp => Worker.Length > 0;
}
