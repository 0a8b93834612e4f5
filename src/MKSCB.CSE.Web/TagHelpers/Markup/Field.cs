using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MKSCB.CSE.Web.TagHelpers.Markup;

/// <summary>
/// What every form component has: a name, a label or legend, perhaps a hint, perhaps an error, and a group around
/// it. The markup is GOV.UK Frontend's, checked against its own fixtures.
/// </summary>
public record Field
{
    public required string Id { get; init; }

    public string Name { get; init; } = "";

    public string? Value { get; init; }

    public Part? Label { get; init; }

    /// <summary>A legend makes a fieldset: the question over several inputs.</summary>
    public Part? Legend { get; init; }

    public bool HasFieldset { get; init; }

    public string? FieldsetClasses { get; init; }

    public Attributes? FieldsetAttributes { get; init; }

    public Part? Hint { get; init; }

    public Part? Error { get; init; }

    public string? Classes { get; init; }

    public string? GroupClasses { get; init; }

    public Attributes? GroupAttributes { get; init; }

    public string? DescribedBy { get; init; }

    public bool Disabled { get; init; }

    public IHtmlContent? Before { get; init; }

    public IHtmlContent? After { get; init; }

    public Attributes? Attributes { get; init; }

    public string? Described => Html.Join(DescribedBy, Hint == null ? null : Id + "-hint", Error == null ? null : Id + "-error");

    /// <summary>The group with label, hint and error above <paramref name="inner"/>.</summary>
    public TagBuilder Group(IHtmlContent inner) => GroupAround(LabelElement(), HintElement(), ErrorElement(), Before, inner, After);

    /// <summary>The group with a fieldset and legend (when there is one), hint and error above <paramref name="inner"/>.</summary>
    public TagBuilder FieldsetGroup(IHtmlContent inner, string? role = null)
    {
        if (!HasFieldset && Legend == null)
        {
            return GroupAround(HintElement(), ErrorElement(), inner);
        }

        var fieldset = Html.El("fieldset", Html.Join("govuk-fieldset", FieldsetClasses), LegendElement(), HintElement(), ErrorElement(), inner)
            .With("role", role).With("aria-describedby", Described).With(FieldsetAttributes);
        return GroupAround(fieldset);
    }

    private TagBuilder GroupAround(params IHtmlContent?[] inner) =>
        Html.El("div", Html.Join("govuk-form-group", Error == null ? null : "govuk-form-group--error", GroupClasses), inner).With(GroupAttributes);

    private TagBuilder? LabelElement()
    {
        if (Label == null)
        {
            return null;
        }

        var label = LabelFor(Label, Id, "govuk-label");
        return Label.IsPageHeading ? Html.El("h1", "govuk-label-wrapper", label) : label;
    }

    private TagBuilder? LegendElement()
    {
        if (Legend == null)
        {
            return null;
        }

        var words = Legend.IsPageHeading ? Html.El("h1", "govuk-fieldset__heading", Legend.Content) : Legend.Content;
        return Html.El("legend", Html.Join("govuk-fieldset__legend", Legend.Classes), words);
    }

    private TagBuilder? HintElement() => Hint == null ? null : HintOf(Hint, Id + "-hint");

    private TagBuilder? ErrorElement() => Error == null ? null : Html.El("p", Html.Join("govuk-error-message", Error.Classes),
        Html.El("span", "govuk-visually-hidden", Html.Text("Error:")), Html.Text(" "), Error.Content).With("id", Id + "-error").With(Error.Attributes);

    internal static TagBuilder HintOf(Part hint, string id, string? extra = null) =>
        Html.El("div", Html.Join("govuk-hint", extra, hint.Classes), hint.Content).With("id", id).With(hint.Attributes);

    internal static TagBuilder LabelFor(Part label, string id, string classes) =>
        Html.El("label", Html.Join(classes, label.Classes), label.Content).With(label.Attributes).With("for", id);
}
