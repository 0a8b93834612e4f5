using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// Who acts in this scope, from which page and why; the audit writes it beside every change and every view.
/// The web fills it once per request, scheduled work names its job. Nobody yet signed in leaves both empty.
/// </summary>
public sealed class Acting
{
    public const int JobLength = 60;
    public const int PageLength = 200;
    public const int CorrelationLength = 64;
    public const int ReasonLength = 500;

    public CurrentUser? Person { get; set; }

    /// <summary>The scheduled work or command that acts where no person does, such as <c>seed</c>.</summary>
    public string? Job { get; set => field = Cut(value, JobLength); }

    /// <summary>The route pattern, such as <c>children/{reference}</c>: never the address, which may identify a record.</summary>
    public string? Page { get; set => field = Cut(value, PageLength); }

    /// <summary>The same value the logs and the error page show.</summary>
    public string? Correlation { get; set => field = Cut(value, CorrelationLength); }

    /// <summary>Why, where the page asks for it.</summary>
    public string? Reason { get; set => field = Cut(value, ReasonLength); }

    /// <summary>The roles the person holds today, for the audit.</summary>
    internal string? RolesText() => Person == null ? null : string.Join(' ', Person.Grants.Select(g => g.Role).Distinct());

    // A text too long for its column must not cost the audit row.
    internal static string? Cut(string? text, int length) => text?.Cut(length);
}
