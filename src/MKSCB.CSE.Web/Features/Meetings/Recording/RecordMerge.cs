using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>The merge page of an item: only what both people changed is asked; the rest is already saved.</summary>
public static class RecordMerge
{
    public static MergeModel Of(HttpContext http, RecordForm mine, RecordForm stored, IReadOnlyList<string> clashes)
    {
        var (theirs, yours) = (FormValues.Of(stored), FormValues.Of(mine));
        var rows = clashes.Select(name => (Name: name, Field: FormWords.Of(typeof(RecordForm), null, name)))
            .Select(row => new MergeRow(row.Name, row.Field.Label, theirs[row.Name], yours[row.Name], row.Field.Many, row.Field.Code));
        var carried = theirs.Where(f => f.Key != MergePage.VersionField && !clashes.Contains(f.Key)).Select(f => new MergeCarried(f.Key, f.Value));
        var address = http.Request.Path.Value!;
        var page = address.EndsWith("/draft", StringComparison.OrdinalIgnoreCase) ? address[..^"/draft".Length] : address;
        return new MergeModel(page, page, stored.Marked().Version!, [.. rows], [.. carried]);
    }
}
