using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>Names for the rows of a posted list, such as the indicators of a tool; null for a row that has none. Left by the action with the request.</summary>
/// <param name="Of">By the row's place in the list.</param>
public sealed record RowNames(Func<int, string?> Of)
{
    public static RowNames? In(HttpContext http) => http.Items[typeof(RowNames)] as RowNames;

    public void LeaveWith(HttpContext http) => http.Items[typeof(RowNames)] = this;
}

/// <summary>One field as its page calls it, and what it holds.</summary>
/// <param name="Label">The question's own words where the form gives them (<see cref="AsksAttribute"/>), else the field's name as words.</param>
/// <param name="Holds">The type of its value, or of each of its values; null for a field the form does not have.</param>
/// <param name="Many">It holds several answers at once.</param>
/// <param name="IsShown">A person filled it in: not a version, an id or another value the page only carries.</param>
public sealed record FieldWords(string Label, Type? Holds, bool Many, bool IsShown)
{
    /// <summary>What its values are codes of; null for text, numbers and days.</summary>
    public Type? Code => Holds is { } type && (type.IsEnum || type == typeof(bool)) ? type : null;
}

/// <summary>
/// The words of a form, for pages that show back what was typed elsewhere: the merge page, the page of a refused save, the page of a
/// session that ended. They are the words of the page the person filled in, not the names in the program.
/// </summary>
public static partial class FormWords
{
    /// <summary>The forms an action takes: what a request to it posted.</summary>
    public static IReadOnlyList<Type> Taken(HttpContext http) =>
        [.. (http.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [])
            .Where(p => p.BindingInfo?.BindingSource is null || p.BindingInfo.BindingSource == BindingSource.Form)
            .Select(p => p.ParameterType).Where(type => type.IsClass && type != typeof(string) && type.Assembly == typeof(FormWords).Assembly)];

    /// <summary>Null when none of these forms has the field.</summary>
    public static FieldWords? Find(IEnumerable<Type> forms, RowNames? rows, string name) =>
        forms.Select(form => Of(form, rows, name)).FirstOrDefault(words => words.Holds != null);

    public static FieldWords Of(Type form, RowNames? rows, string name)
    {
        var (owner, row) = (form, (string?)null);
        var (holds, many, shown) = ((Type?)null, false, true);
        var label = "";
        foreach (var step in name.Split('.'))
        {
            var parsed = Step().Match(step);
            if (owner == typeof(DateOnly))
            {
                return new FieldWords($"{label}, {step.ToLowerInvariant()}", typeof(int), false, shown);
            }

            if (!parsed.Success || owner.GetProperty(parsed.Groups[1].Value, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is not { } property)
            {
                return new FieldWords(TypedText.Words(name), null, false, true);
            }

            if (parsed.Groups[2].Success)
            {
                row = rows?.Of(int.Parse(parsed.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
            }

            (holds, many) = Kind(property.PropertyType);
            label = property.GetCustomAttribute<AsksAttribute>()?.Words ?? TypedText.Words(property.Name);
            shown = holds != typeof(Guid) && !property.IsDefined(typeof(HiddenInputAttribute));
            owner = holds;
        }

        return new FieldWords(row == null ? label : $"{row}: {char.ToLowerInvariant(label[0])}{label[1..]}", holds, many, shown);
    }

    private static (Type Holds, bool Many) Kind(Type type)
    {
        var many = type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
        var one = many && type.IsGenericType ? type.GetGenericArguments()[0] : type;
        return (Nullable.GetUnderlyingType(one) ?? one, many);
    }

    [GeneratedRegex(@"^(\w+)(?:\[(\d{1,4})\])?$")]
    private static partial Regex Step();
}
