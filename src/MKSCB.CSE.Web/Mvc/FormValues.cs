using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>A form as names and texts, whether it was posted or is an object filled from the record.</summary>
public static class FormValues
{
    /// <summary>The posted fields; three date boxes become one day as 2026-03-03; machine fields are left out.</summary>
    public static Dictionary<string, StringValues> Of(IFormCollection form)
    {
        var values = form.Keys.Where(key => !key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(key => key, key => form[key]);
        foreach (var name in values.Keys.Where(key => key.EndsWith(DateBoxes.Day, StringComparison.Ordinal)).Select(key => key[..^DateBoxes.Day.Length]).ToList())
        {
            values.Remove(name + DateBoxes.Day, out var day);
            values.Remove(name + DateBoxes.Month, out var month);
            values.Remove(name + DateBoxes.Year, out var year);
            values[name] = DateBoxes.Read(day, month, year).Value is { } date ? Text(date) : "";
        }

        return values;
    }

    /// <summary>The public properties of a form object that a post can set, nested ones by path, lists as several values. What is computed from them, or never posted, is left out.</summary>
    public static Dictionary<string, StringValues> Of(object form)
    {
        var values = new Dictionary<string, StringValues>();
        Add(values, "", form);
        return values;
    }

    private static void Add(Dictionary<string, StringValues> values, string path, object owner)
    {
        foreach (var property in owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(BindNeverAttribute))))
        {
            AddOne(values, path + property.Name, property.GetValue(owner), property.PropertyType);
        }
    }

    private static void AddOne(Dictionary<string, StringValues> values, string name, object? value, Type type)
    {
        if (value is IEnumerable items and not string)
        {
            AddItems(values, name, [.. items.Cast<object>()]);
        }
        else if (value == null || IsSimple(type))
        {
            values[name] = Text(value);
        }
        else
        {
            Add(values, name + ".", value);
        }
    }

    private static void AddItems(Dictionary<string, StringValues> values, string name, object[] items)
    {
        if (items.All(item => IsSimple(item.GetType())))
        {
            values[name] = items.Select(Text).ToArray();
            return;
        }

        for (var index = 0; index < items.Length; index++)
        {
            Add(values, $"{name}[{index}].", items[index]);
        }
    }

    private static bool IsSimple(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(Guid)
            || plain == typeof(DateOnly) || plain == typeof(TimeOnly) || plain == typeof(DateTime);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
