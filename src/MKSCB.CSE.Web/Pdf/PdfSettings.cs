using System.ComponentModel.DataAnnotations;

namespace MKSCB.CSE.Web.Pdf;

/// <summary>
/// The program that turns a Word document into a PDF, run as a process of its own. None is set: PDF is off, and pages say so.
/// </summary>
public sealed class PdfSettings
{
    public const string Section = "Pdf";

    /// <summary>Stands in <see cref="Arguments"/> for the document to turn.</summary>
    public const string File = "{file}";

    /// <summary>Stands in <see cref="Arguments"/> for the folder in which the PDF of the same name is to be put.</summary>
    public const string Folder = "{folder}";

    /// <summary>Full path of the program; empty for none.</summary>
    public string Program { get; set; } = "";

    public IReadOnlyList<string> Arguments { get; set; } = [];

    /// <summary>Longer than this, and the program is ended.</summary>
    [Range(1, 300)]
    public int Seconds { get; set; } = 60;

    public bool IsSetUp => Program.Length > 0;
}
