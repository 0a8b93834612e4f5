using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>The merge page of an item: only what both people changed is asked; the rest is already saved.</summary>
public static class RecordMerge
{
    public static MergeModel Of(HttpContext http, RecordForm mine, RecordForm stored, IReadOnlyList<string> clashes)
    {
        var (theirs, yours) = (FormValues.Of(stored), FormValues.Of(mine));
        var rows = clashes.Select(name => new MergeRow(name, TypedText.Words(name), theirs[name], yours[name], false, FormValues.HoldsCodes(stored, name)));
        var carried = theirs.Where(f => f.Key != MergePage.VersionField && !clashes.Contains(f.Key)).Select(f => new MergeCarried(f.Key, f.Value));
        var address = http.Request.Path.Value!;
        var page = address.EndsWith("/draft", StringComparison.OrdinalIgnoreCase) ? address[..^"/draft".Length] : address;
        return new MergeModel(page, page, stored.Marked().Version!, [.. rows], [.. carried]);
    }

}
