using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>A day in three boxes, bound by <see cref="DateBinder"/>. <c>birth</c> lets a browser offer a date of birth.</summary>
[HtmlTargetElement("gds-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GdsDate : GdsField
{
    protected override Task<IHtmlContent> RenderAsync(TagHelperContext context, TagHelperOutput output, string? classes, Attributes others)
    {
        var typed = (Day: Typed(FullName + DateBoxes.Day), Month: Typed(FullName + DateBoxes.Month), Year: Typed(FullName + DateBoxes.Year));
        var reading = Wrong == null ? DateReading.Empty : DateBoxes.Read(typed.Day, typed.Month, typed.Year);
        var stored = Stored();
        DateBox[] boxes =
        [
            Box(DateBoxes.Day, typed.Day, stored?.Day, reading.DayWrong, 2),
            Box(DateBoxes.Month, typed.Month, stored?.Month, reading.MonthWrong, 2),
            Box(DateBoxes.Year, typed.Year, stored?.Year, reading.YearWrong, 4),
        ];
        // The summary's link lands in the first box that is wrong.
        var wrong = Array.Find(boxes, box => box.Wrong) ?? boxes[0];
        FieldOrder.Of(View.HttpContext).Add(FullName, wrong.Id!);
        var field = Fill(new DateField { Id = FullId, Boxes = boxes }, classes, others);
        return Task.FromResult((field with { Legend = LabelPart, HasFieldset = true }).Render());
    }

    private DateBox Box(string part, string? typed, int? stored, bool wrong, int width) => new(FullName + part, part[1..], typed ?? stored?.ToString(CultureInfo.InvariantCulture))
    {
        Id = FullId + part.Replace('.', '_'),
        Wrong = wrong,
        Width = "govuk-input--width-" + width,
    };

    private DateOnly? Stored() => For == null
        ? DateOnly.TryParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null
        : For.Model as DateOnly?;
}
