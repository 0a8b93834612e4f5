using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>Asks for a code, on the way to a page or in the middle of sending a form.</summary>
/// <param name="Address">Where the code is posted.</param>
/// <param name="Carried">What goes with it: the page to return to, or every field of the form that waits.</param>
/// <param name="FormWaits">A form has been filled in and is kept.</param>
/// <param name="Back">The way out without giving a code.</param>
public sealed record ConfirmPage(string Address, IReadOnlyList<MergeCarried> Carried, bool FormWaits, string Back)
{
    public const string Missing = "Enter the code";

    public static ConfirmPage On(string from, bool download) =>
        new(FreshCode.Address, [new(ReturnPath.Field, from), new("download", download ? "true" : "false")], FormWaits: false, "/");

    /// <summary>Keeps what was posted, all but the machine's own fields: the page has a token and a key of its own.</summary>
    public static ConfirmPage Keeping(HttpContext http)
    {
        var fields = http.Request.HasFormContentType ? http.Request.Form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)) : [];
        return new(http.Request.Path + http.Request.QueryString, [.. fields.Select(field => new MergeCarried(field.Key, field.Value))], FormWaits: true, WayBack.From(http));
    }
}
