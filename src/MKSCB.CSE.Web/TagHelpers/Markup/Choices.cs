using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MKSCB.CSE.Web.TagHelpers.Markup;

/// <summary>One answer of a radio or checkbox question, perhaps with a hint, perhaps with more to ask once it is chosen.</summary>
public sealed record ChoiceItem(string Value, IHtmlContent Content)
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    public Part? Hint { get; init; }

    public string? LabelClasses { get; init; }

    public Attributes? LabelAttributes { get; init; }

    public IHtmlContent? Conditional { get; init; }

    /// <summary>"exclusive" makes a checkbox such as "None of these" clear the others.</summary>
    public string? Behaviour { get; init; }

    /// <summary>A word between answers ("or"); the item is nothing else then.</summary>
    public string? Divider { get; init; }

    public Attributes? Attributes { get; init; }
}

/// <summary>Radios or checkboxes.</summary>
public sealed record ChoicesField : Field
{
    public bool Multiple { get; init; }

    public IReadOnlyList<ChoiceItem> Items { get; init; } = [];

    /// <summary>The values chosen now.</summary>
    public IReadOnlyCollection<string> Values { get; init; } = [];

    private string Kind => Multiple ? "govuk-checkboxes" : "govuk-radios";

    public IHtmlContent Render()
    {
        var list = Html.El("div", Html.Join(Kind, Classes), Before).With(Attributes).With("data-module", Kind);
        for (var index = 0; index < Items.Count; index++)
        {
            // The first has no number: the error summary links to it by the field's own id.
            list.InnerHtml.AppendHtml(Item(Items[index], Items[index].Id ?? (index == 0 ? Id : $"{Id}-{index + 1}")));
        }

        list.InnerHtml.AppendHtml(After ?? Html.Text(""));
        return FieldsetGroup(list);
    }

    private IHtmlContent Item(ChoiceItem item, string id)
    {
        if (item.Divider != null)
        {
            return Html.El("div", Kind + "__divider", Html.Text(item.Divider));
        }

        var chosen = item.Checked ?? Values.Contains(item.Value);
        var row = Html.El("div", Kind + "__item", Box(item, id, chosen),
            Field.LabelFor(new Part(item.Content, item.LabelClasses, item.LabelAttributes), id, $"govuk-label {Kind}__label"),
            item.Hint == null ? null : HintOf(item.Hint, id + "-item-hint", Kind + "__hint"));
        return item.Conditional == null ? row : new HtmlContentBuilder().AppendHtml(row).AppendHtml(
            Html.El("div", Html.Join(Kind + "__conditional", chosen ? null : Kind + "__conditional--hidden"), item.Conditional).With("id", "conditional-" + id));
    }

    private TagBuilder Box(ChoiceItem item, string id, bool chosen)
    {
        // Checkboxes without a fieldset have nothing else to carry the hint and error.
        var group = Multiple && !HasFieldset && Legend == null ? Described : null;
        return Html.Empty("input", Kind + "__input").With("id", id).With("name", item.Name ?? Name).With("type", Multiple ? "checkbox" : "radio").With("value", item.Value)
            .If(chosen, "checked").If(item.Disabled, "disabled").With("data-aria-controls", item.Conditional == null ? null : "conditional-" + id)
            .With("data-behaviour", item.Behaviour).With("aria-describedby", Html.Join(group, item.Hint == null ? null : id + "-item-hint")).With(item.Attributes);
    }
}
