namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// Cookies carry the <c>__Host-</c> prefix (Secure, whole site, no Domain: a sibling host cannot plant one).
/// Development runs on plain http, where browsers refuse that prefix, so there the names are bare.
/// </summary>
public static class CookieNames
{
    public static string For(IHostEnvironment environment, string name) =>
        environment.IsDevelopment() ? name : "__Host-" + name;

    /// <summary>Settings every cookie of the service shares.</summary>
    public static void Harden(this CookieBuilder cookie, IHostEnvironment environment, string name)
    {
        cookie.Name = For(environment, name);
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.IsEssential = true;
        // Not Strict: a link in a mail must find the person signed in, and must not replace the antiforgery cookie that
        // forms open in other tabs rely on. Every change is a POST with a token of its own.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
