using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using MKSCB.CSE.Core.Meetings.History;

namespace MKSCB.CSE.Web.Documents;

/// <summary>
/// Reads a list of past meetings out of a file somebody brings: what it is is told by its first bytes, never by its name.
/// Nothing in it is run: formulas come as the value that was saved with them.
/// </summary>
public static class HistoryFile
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>A workbook is compressed; unpacked it may be no larger than this.</summary>
    private const long LargestUnpacked = 100L * 1024 * 1024;

    /// <summary>The library would put a large workbook's words into a temporary file, where names of children do not belong.</summary>
    internal static readonly OpenXmlConfiguration InMemory = new() { EnableSharedStringCache = false };

    private static readonly byte[] Workbook = "PK\u0003\u0004"u8.ToArray();
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The rows; or why there are none, in words for whoever brought the file.</summary>
    public static (IReadOnlyList<HistoryCells> Rows, string? Problem) Read(byte[] file)
    {
        try
        {
            var rows = (file.AsSpan().StartsWith(Workbook) ? Sheet(file) : Lines(file)).Take(HistoryImport.MostRows + 1).ToList();
            return rows.Count > HistoryImport.MostRows ? ([], $"The file has more than {HistoryImport.MostRows.ToString("N0", CultureInfo.InvariantCulture)} rows. Divide it by year.")
                : rows.Count == 0 ? ([], "The file has no row below its headings.")
                : (rows, Headings(rows[0]));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // Three libraries read here, each with errors of its own; whatever it was, this is not a list we can read.
            return ([], "This is neither a CSV file in UTF-8 nor an Excel workbook (.xlsx) that can be read.");
        }
    }

    /// <summary>The headings alone, as a file to fill in.</summary>
    public static byte[] Template() => [.. Utf8.GetPreamble(), .. Utf8.GetBytes(string.Join(',', HistoryColumns.All.Select(c => c.Name)) + "\r\n")];

    private static string? Headings(HistoryCells first)
    {
        var known = HistoryColumns.All.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var strange = first.Cells.Keys.Where(k => !known.Contains(k)).Select(k => k.Length > 40 ? k[..40] + "…" : k).Take(5).ToList();
        return strange.Count > 0 ? $"These headings are not known: {string.Join(", ", strange)}. Use those of the template, or take the columns out."
            : !first.Cells.ContainsKey(HistoryColumns.MeetingDate.Name) ? $"The first line must hold the headings; “{HistoryColumns.MeetingDate.Name}” is not among them."
            : null;
    }

    private static IEnumerable<HistoryCells> Lines(byte[] file)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(file), Utf8), new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"] });
        csv.Read();
        csv.ReadHeader();
        var headings = csv.HeaderRecord!.Select(h => h.Trim()).ToList();
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, Math.Min(headings.Count, csv.Parser.Count)).Where(n => headings[n].Length > 0).Select(n => (headings[n], csv.GetField(n)));
            if (Cells(csv.Parser.Row, cells) is { } row)
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<HistoryCells> Sheet(byte[] file)
    {
        using (var packed = new ZipArchive(new MemoryStream(file)))
        {
            if (packed.Entries.Sum(e => e.Length) > LargestUnpacked)
            {
                throw new InvalidDataException("The workbook unpacks to too much.");
            }
        }

        var number = 1;
        foreach (IDictionary<string, object?> line in MiniExcel.Query(new MemoryStream(file), useHeaderRow: true, configuration: InMemory))
        {
            number++;
            if (Cells(number, line.Where(c => !string.IsNullOrWhiteSpace(c.Key)).Select(c => (c.Key.Trim(), Text(c.Value)))) is { } row)
            {
                yield return row;
            }
        }
    }

    // An empty line is no row; headings stay, so that the first row can be held against the known ones.
    private static HistoryCells? Cells(int number, IEnumerable<(string Heading, string? Text)> cells)
    {
        var row = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (heading, text) in cells)
        {
            row[heading] = text ?? "";
        }

        return row.Values.All(string.IsNullOrWhiteSpace) ? null : new HistoryCells(number, row);
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
