using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>A one-line text box. Passwords are never filled in again.</summary>
[HtmlTargetElement("gds-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GdsInput : GdsField
{
    [HtmlAttributeName("type")]
    public string Type { get; set; } = "text";

    [HtmlAttributeName("prefix")]
    public string? Prefix { get; set; }

    [HtmlAttributeName("suffix")]
    public string? Suffix { get; set; }

    protected override Task<IHtmlContent> RenderAsync(TagHelperContext context, TagHelperOutput output, string? classes, Attributes others)
    {
        var secret = Type == "password" || Metadata?.DataTypeName == nameof(DataType.Password);
        var field = Fill(new InputField { Id = FullId }, classes, others) with
        {
            Label = LabelPart,
            Type = secret ? "password" : Type,
            Prefix = Affix(Prefix),
            Suffix = Affix(Suffix),
        };
        return Task.FromResult((field with { Value = secret ? null : field.Value }).Render());
    }

    private static Affix? Affix(string? text) => text == null ? null : new Affix(Html.Text(text));
}

/// <summary>A box of several lines. <c>length</c> (or the property's StringLength) shows the characters left and never cuts what is typed.</summary>
[HtmlTargetElement("gds-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GdsTextarea : GdsField
{
    [HtmlAttributeName("rows")]
    public int Rows { get; set; } = 5;

    /// <summary>The most characters it may hold: the entity's own constant.</summary>
    [HtmlAttributeName("length")]
    public int? Length { get; set; }

    protected override Task<IHtmlContent> RenderAsync(TagHelperContext context, TagHelperOutput output, string? classes, Attributes others)
    {
        var limit = Length ?? Metadata?.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;
        // Near the limit only: a number counting down from 4,000 is noise to a person describing harm to a child.
        var field = Fill(new TextareaField { Id = FullId, Rows = Rows, MaxLength = limit, Threshold = limit == null ? null : 50 }, classes, others) with { Label = LabelPart };
        return Task.FromResult(field.Render());
    }
}

/// <summary>A file box. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("gds-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GdsFile : GdsField
{
    [HtmlAttributeName("multiple")]
    public bool Multiple { get; set; }

    protected override Task<IHtmlContent> RenderAsync(TagHelperContext context, TagHelperOutput output, string? classes, Attributes others) =>
        Task.FromResult((Fill(new FileField { Id = FullId, Multiple = Multiple }, classes, others) with { Label = LabelPart }).Render());
}
