using Microsoft.AspNetCore.Html;

namespace MKSCB.CSE.Web.TagHelpers.Markup;

/// <summary>One mistake and the box it is in; no link when it belongs to none.</summary>
public sealed record ErrorLink(IHtmlContent Content, string? Href, Attributes? Attributes = null);

public sealed record ErrorSummary(Part Title, IReadOnlyList<ErrorLink> Errors)
{
    public IHtmlContent? Description { get; init; }

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public IHtmlContent Render()
    {
        var body = Html.El("div", "govuk-error-summary__body",
            Description == null ? null : Html.El("p", null, Description),
            Errors.Count == 0 ? null : Html.El("ul", "govuk-list govuk-error-summary__list", [.. Errors.Select(Line)]));
        var alert = Html.El("div", null, Html.El("h2", "govuk-error-summary__title", Title.Content), body).With("role", "alert");
        return Html.El("div", Html.Join("govuk-error-summary", Classes), alert).With(Attributes).With("data-module", "govuk-error-summary");
    }

    private static IHtmlContent Line(ErrorLink error) => Html.El("li", null,
        error.Href == null ? error.Content : Html.El("a", null, error.Content).With("href", error.Href).With(error.Attributes));
}
