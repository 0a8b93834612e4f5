using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>A form several people fill at once: its version holds a mark of every field as its page showed it.</summary>
public abstract class MergedForm
{
    public string? Version { get; set; }
}

/// <summary>
/// Merges by field what two people wrote at once: a field only one of them changed is theirs; only a field both changed, to something
/// different, is a clash. Three versions decide: what the page showed (its marks), what is stored now, what was typed.
/// </summary>
/// <param name="Merged">What to store: every field but the clashing ones, which stay as stored.</param>
/// <param name="Clashes">Fields both changed.</param>
public sealed record FieldMerge<TForm>(TForm Merged, IReadOnlyList<string> Clashes);

/// <summary>A short mark of each field's value, in digits only, in the order of the fields' names; and the merging by them.</summary>
public static class FieldMarks
{
    private const int Width = 12;

    private static readonly BigInteger Room = BigInteger.Pow(10, Width);

    public static FieldMerge<TForm> Merge<TForm>(TForm mine, TForm stored) where TForm : MergedForm, new()
    {
        var merged = new TForm();
        var seen = Read(mine.Version) ?? Of(new TForm());
        var (my, now, fields) = (Of(mine), Of(stored), Fields(typeof(TForm)));
        List<string> clashes = [];
        for (var i = 0; i < fields.Count; i++)
        {
            var typed = my[i] != seen.ElementAtOrDefault(i);
            var clash = typed && now[i] != my[i] && now[i] != seen.ElementAtOrDefault(i);
            if (clash)
            {
                clashes.Add(fields[i].Name);
            }

            fields[i].SetValue(merged, fields[i].GetValue(typed && !clash ? mine : stored));
        }

        return new FieldMerge<TForm>(merged, clashes);
    }

    /// <summary>The form as its page opens it: with the marks of what it shows.</summary>
    public static TForm Marked<TForm>(this TForm form) where TForm : MergedForm
    {
        form.Version = string.Concat(Of(form));
        return form;
    }

    internal static IReadOnlyList<PropertyInfo> Fields(Type form) =>
        [.. form.GetProperties().Where(p => p.CanWrite && p.Name != MergePage.VersionField && !p.IsDefined(typeof(BindNeverAttribute))).OrderBy(p => p.Name, StringComparer.Ordinal)];

    internal static IReadOnlyList<string> Of(object form)
    {
        var values = FormValues.Of(form);
        return [.. Fields(form.GetType()).Select(field => Mark(PlainTextBinder.Clean(values[field.Name].ToString()) ?? ""))];
    }

    /// <summary>Null where nobody posted marks, or something that is none.</summary>
    internal static IReadOnlyList<string>? Read(string? version) =>
        string.IsNullOrEmpty(version) || version.Length % Width != 0 || version.Length > Width * 64 ? null : [.. version.Chunk(Width).Select(mark => new string(mark))];

    private static string Mark(string value) =>
        (new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(value)), isUnsigned: true) % Room).ToString("D" + Width, CultureInfo.InvariantCulture);
}
