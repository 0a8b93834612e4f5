using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MKSCB.CSE.Web.TagHelpers.Markup;

/// <summary>Text before or after the box ("£", "per week"), read with the label, not with the box.</summary>
public sealed record Affix(IHtmlContent Content, string? Classes = null, Attributes? Attributes = null);

/// <summary>A one-line box.</summary>
public sealed record InputField : Field
{
    public string Type { get; init; } = "text";

    public Affix? Prefix { get; init; }

    public Affix? Suffix { get; init; }

    public string? WrapperClasses { get; init; }

    public Attributes? WrapperAttributes { get; init; }

    public IHtmlContent Render()
    {
        var wrapped = Prefix != null || Suffix != null || Before != null || After != null;
        var inner = wrapped
            ? Html.El("div", Html.Join("govuk-input__wrapper", WrapperClasses), Before, Around(Prefix, "prefix"), Box(), Around(Suffix, "suffix"), After).With(WrapperAttributes)
            : Box();
        return (this with { Before = null, After = null }).Group(inner);
    }

    private static TagBuilder? Around(Affix? affix, string kind) => affix == null ? null
        : Html.El("div", Html.Join("govuk-input__" + kind, affix.Classes), affix.Content).With("aria-hidden", "true").With(affix.Attributes);

    public TagBuilder Box() => Html.Empty("input", Html.Join("govuk-input", Classes, Error == null ? null : "govuk-input--error"))
        .With("id", Id).With("name", Name).With("type", Type).With("value", Value).If(Disabled, "disabled").With("aria-describedby", Described).With(Attributes);
}

/// <summary>A box of several lines; with a limit it counts the characters left.</summary>
public sealed record TextareaField : Field
{
    public int Rows { get; init; } = 5;

    public int? MaxLength { get; init; }

    public int? Threshold { get; init; }

    public IHtmlContent Render() => MaxLength == null ? Group(Area()) : Counted().Group(Counted().Area());

    private TextareaField Counted() => this with
    {
        DescribedBy = Html.Join(DescribedBy, Id + "-info"),
        Classes = Html.Join("govuk-js-character-count", Classes),
        GroupClasses = Html.Join("govuk-character-count", GroupClasses),
        GroupAttributes = new Attributes(GroupAttributes ?? [])
        {
            ["data-module"] = "govuk-character-count",
            ["data-maxlength"] = MaxLength?.ToString(CultureInfo.InvariantCulture),
            ["data-threshold"] = Threshold?.ToString(CultureInfo.InvariantCulture),
        },
        After = new HtmlContentBuilder().AppendHtml(Limit()).AppendHtml(After ?? Html.Text("")),
    };

    private TagBuilder Limit() => HintOf(new Part(Html.Text($"You can enter up to {MaxLength} characters")),
        Id + "-info", "govuk-character-count__message");

    // HTML drops a line break that opens a textarea; the extra one keeps a text that begins with one whole.
    private TagBuilder Area() => Html.El("textarea", Html.Join("govuk-textarea", Error == null ? null : "govuk-textarea--error", Classes), Html.Text(Value?.StartsWith('\n') == true ? "\n" + Value : Value))
        .With("id", Id).With("name", Name).With("rows", Rows.ToString(CultureInfo.InvariantCulture))
        .If(Disabled, "disabled").With("aria-describedby", Described).With(Attributes);
}

/// <summary>A plain file box: the enhanced one fails axe (its button's name differs from its label).</summary>
public sealed record FileField : Field
{
    public bool Multiple { get; init; }

    public IHtmlContent Render() => Group(Html.Empty("input", Html.Join("govuk-file-upload", Classes, Error == null ? null : "govuk-file-upload--error"))
        .With("id", Id).With("name", Name).With("type", "file").If(Disabled, "disabled").If(Multiple, "multiple").With("aria-describedby", Described).With(Attributes));
}

/// <summary>One line of a select.</summary>
public sealed record SelectItem(string? Value, string Text, bool? Selected = null, bool Disabled = false, Attributes? Attributes = null);

public sealed record SelectField : Field
{
    public IReadOnlyList<SelectItem> Items { get; init; } = [];

    public IHtmlContent Render()
    {
        var select = Html.El("select", Html.Join("govuk-select", Classes, Error == null ? null : "govuk-select--error"), [.. Items.Select(Option)]);
        return Group(select.With("id", Id).With("name", Name).If(Disabled, "disabled").With("aria-describedby", Described).With(Attributes));
    }

    private TagBuilder Option(SelectItem item)
    {
        var chosen = item.Selected ?? (!string.IsNullOrEmpty(Value) && (item.Value ?? item.Text) == Value);
        return Html.El("option", null, Html.Text(item.Text)).With("value", item.Value).If(chosen, "selected").If(item.Disabled, "disabled").With(item.Attributes);
    }
}
