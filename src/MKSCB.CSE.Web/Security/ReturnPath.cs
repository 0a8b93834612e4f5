namespace MKSCB.CSE.Web.Security;

/// <summary>Where to go after signing in: a page of this service or nowhere.</summary>
public static class ReturnPath
{
    /// <summary>The name of the field that carries it.</summary>
    public const string Field = "from";

    public const string SignIn = "/account/sign-in";

    public static string SignInThen(string path) => path is "/" or "" ? SignIn : $"{SignIn}?{Field}={Uri.EscapeDataString(path)}";

    /// <summary>
    /// <paramref name="path"/> if it is a path on this site, else the front page. "//host" and "/\host" are other sites to a browser;
    /// control characters are dropped by some and so could hide either.
    /// </summary>
    public static string Local(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) && !path.StartsWith("/account/sign", StringComparison.OrdinalIgnoreCase)
            ? path
            : "/";
}
