using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MKSCB.CSE.Web.Mvc;

public enum FlashKind
{
    Success,
    Information,
    Warning,
    Error,
}

/// <summary>A sentence shown once, on the page after a redirect. Name no child in it: it travels in an (encrypted) cookie.</summary>
public sealed record FlashMessage(FlashKind Kind, string Text);

public static class Flash
{
    public const string Cookie = "cse-notice";

    private const string Key = "flash";

    /// <summary>Shows <paramref name="text"/> at the top of the next page.</summary>
    public static void Say(this Controller controller, string text, FlashKind kind = FlashKind.Success) =>
        controller.TempData[Key] = JsonSerializer.Serialize(new FlashMessage(kind, text));

    /// <summary>The sentence left for this page, if any. Without its cookie nothing is read, so no page sends an empty one.</summary>
    public static FlashMessage? Take(HttpContext context, ITempDataDictionary notices) =>
        context.Request.Cookies.Keys.Any(name => name.Contains(Cookie, StringComparison.Ordinal)) && notices[Key] is string json
            ? JsonSerializer.Deserialize<FlashMessage>(json)
            : null;
}
