using System.Security.Cryptography;
using System.Text;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>
/// What every page of the form posts. Its version is made from the page's own content, so that saving one page never
/// clashes with another page open beside it; only the same page changed elsewhere does.
/// </summary>
public abstract class PageForm
{
    public long? Version { get; set; }

    /// <summary>A number that differs when anything on the page does.</summary>
    public long ContentVersion()
    {
        var text = new StringBuilder();
        foreach (var (name, values) in FormValues.Of(this).Where(field => field.Key != MergePage.VersionField).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append('\u0001').Append(string.Join('\u0002', values.Select(PlainTextBinder.Clean).Order(StringComparer.Ordinal))).Append('\u0003');
        }

        return BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))) & long.MaxValue;
    }

    /// <summary>
    /// Whether the page was changed elsewhere since this form was opened. The same answers arriving twice (saved as one
    /// typed, then by the button) are no clash.
    /// </summary>
    public bool Clashes(PageForm stored) => Version != stored.ContentVersion() && ContentVersion() != stored.ContentVersion();
}

public static class PageForms
{
    /// <summary>The form as it is opened: with the version of what is stored.</summary>
    public static TForm Opened<TForm>(this TForm form) where TForm : PageForm
    {
        form.Version = form.ContentVersion();
        return form;
    }
}
