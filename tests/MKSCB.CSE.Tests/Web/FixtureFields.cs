using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Tests.Web;

/// <summary>Reads a fixture's options (the upstream macro's parameters) into our components.</summary>
internal static class FixtureFields
{
    public static readonly IReadOnlyDictionary<string, Func<JsonElement, string>> Render = new Dictionary<string, Func<JsonElement, string>>
    {
        ["input"] = o => Write(Input(o).Render()),
        ["textarea"] = o => Write(Area(o).Render()),
        ["character-count"] = o => Write(Area(o).Render()),
        ["select"] = o => Write(Select(o).Render()),
        ["file-upload"] = o => Write(Fill(o, new FileField { Id = Id(o), Multiple = o.Flag("multiple") }).Render()),
        ["radios"] = o => Write(Choices(o, multiple: false).Render()),
        ["checkboxes"] = o => Write(Choices(o, multiple: true).Render()),
        ["date-input"] = o => Write(Date(o).Render()),
        ["error-summary"] = o => Write(Summary(o).Render()),
    };

    private static string Write(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static string Id(JsonElement o) => o.Str("id") ?? o.Str("idPrefix") ?? o.Str("name") ?? "";

    private static T Fill<T>(JsonElement o, T field) where T : Field => field with
    {
        Name = o.Str("name") ?? "",
        Value = o.Str("value"),
        Label = o.Get("label").Part(),
        Hint = o.Get("hint").Part(),
        Error = o.Get("errorMessage").Part(),
        Classes = o.Str("classes"),
        GroupClasses = o.Get("formGroup").Str("classes"),
        GroupAttributes = o.Get("formGroup").Get("attributes").Attributes(),
        Before = o.Get("formGroup").Get("beforeInput").Content() ?? o.Get("formGroup").Get("beforeInputs").Content(),
        After = o.Get("formGroup").Get("afterInput").Content() ?? o.Get("formGroup").Get("afterInputs").Content(),
        DescribedBy = o.Get("fieldset").Str("describedBy") ?? o.Str("describedBy"),
        Disabled = o.Flag("disabled"),
        HasFieldset = o.Get("fieldset").ValueKind == JsonValueKind.Object,
        Legend = o.Get("fieldset").Get("legend").Part(),
        FieldsetClasses = o.Get("fieldset").Str("classes"),
        FieldsetAttributes = o.Get("fieldset").Get("attributes").Attributes(),
        Attributes = Others(o),
    };

    private static Attributes Others(JsonElement o)
    {
        var attributes = o.Get("attributes").Attributes() ?? [];
        foreach (var name in new[] { "autocomplete", "autocapitalize", "pattern", "inputmode", "spellcheck" })
        {
            attributes.TryAdd(name, o.Str(name));
        }

        return attributes;
    }

    private static InputField Input(JsonElement o) => Fill(o, new InputField { Id = Id(o) }) with
    {
        Type = o.Str("type") ?? "text",
        Prefix = Affix(o.Get("prefix")),
        Suffix = Affix(o.Get("suffix")),
        WrapperClasses = o.Get("inputWrapper").Str("classes"),
        WrapperAttributes = o.Get("inputWrapper").Get("attributes").Attributes(),
    };

    private static Affix? Affix(JsonElement o) => o.Content() is { } words ? new Affix(words, o.Str("classes"), o.Get("attributes").Attributes()) : null;

    private static TextareaField Area(JsonElement o) => Fill(o, new TextareaField { Id = Id(o) }) with
    {
        Rows = o.Int("rows") ?? 5,
        MaxLength = o.Int("maxlength"),
        Threshold = o.Int("threshold"),
    };

    private static SelectField Select(JsonElement o) => Fill(o, new SelectField { Id = Id(o) }) with
    {
        Items = [.. o.Items().Select(i => new SelectItem(i.Str("value"), i.Str("text") ?? "", i.MaybeFlag("selected"), i.Flag("disabled"), i.Get("attributes").Attributes()))],
    };

    private static ChoicesField Choices(JsonElement o, bool multiple) => Fill(o, new ChoicesField { Id = o.Str("idPrefix") ?? o.Str("name") ?? "" }) with
    {
        Multiple = multiple,
        Values = multiple ? [.. o.Items("values").Select(v => v.ToString())] : o.Str("value") is { Length: > 0 } one ? [one] : [],
        Items = [.. o.Items().Select(Choice)],
        DescribedBy = o.Get("fieldset").Str("describedBy") ?? (multiple ? o.Str("describedBy") : null),
        Attributes = o.Get("attributes").Attributes(),
    };

    private static ChoiceItem Choice(JsonElement i) => new(i.Str("value") ?? "", i.Content() ?? Html.Text(""))
    {
        Id = i.Str("id"),
        Name = i.Str("name"),
        Checked = i.MaybeFlag("checked"),
        Disabled = i.Flag("disabled"),
        Hint = i.Get("hint").Part(),
        LabelClasses = i.Get("label").Str("classes"),
        LabelAttributes = i.Get("label").Get("attributes").Attributes(),
        Conditional = i.Get("conditional").Content(),
        Behaviour = i.Str("behaviour"),
        Divider = i.Str("divider"),
        Attributes = i.Get("attributes").Attributes(),
    };

    private static DateField Date(JsonElement o) => Fill(o, new DateField { Id = Id(o) }) with
    {
        Boxes = [.. FixtureDates.Boxes(o)],
        DescribedBy = o.Get("fieldset").Str("describedBy"),
        Attributes = o.Get("attributes").Attributes(),
    };

    private static ErrorSummary Summary(JsonElement o) => new(
        new Part(o.Named("title") ?? Html.Text("")),
        [.. o.Items("errorList").Select(e => new ErrorLink(e.Content() ?? Html.Text(""), e.Str("href"), e.Get("attributes").Attributes()))])
    {
        Description = o.Named("description"),
        Classes = o.Str("classes"),
        Attributes = SummaryAttributes(o),
    };

    private static Attributes SummaryAttributes(JsonElement o)
    {
        var attributes = o.Get("attributes").Attributes() ?? [];
        attributes["data-disable-auto-focus"] = o.Str("disableAutoFocus");
        return attributes;
    }
}
