using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>One field two people set differently. <see cref="Many"/> when it holds several answers at once, <see cref="Code"/> says what they are codes of.</summary>
public sealed record MergeRow(string Name, string Label, StringValues Theirs, StringValues Yours, bool Many, Type? Code);

/// <summary>A field both left alike, or whose value is carried along unseen.</summary>
public sealed record MergeCarried(string Name, StringValues Values);

/// <param name="Address">Where the choice is posted: the address the form was first posted to.</param>
/// <param name="Version">The version now stored, so that the second save is judged against what is shown here.</param>
public sealed record MergeModel(string Address, string Back, string Version, IReadOnlyList<MergeRow> Rows, IReadOnlyList<MergeCarried> Carried);

/// <summary>Left by an action before it saves: how to read the form's current values if somebody saved first.</summary>
public sealed record MergeOffer(Func<IServiceProvider, CancellationToken, Task<object?>> Current);

/// <summary>
/// Two people edited at once: shows theirs and yours field by field, and posts the choice again with the new
/// version. It works on the posted form and a function that reads the same form afresh.
/// </summary>
public static class MergePage
{
    public const string VersionField = "Version";

    /// <summary>
    /// Call before saving. <paramref name="current"/> runs in a scope of its own (the failed save's records are
    /// stale) and answers the form as it would be filled from what is stored now, or null if it may no longer be seen.
    /// </summary>
    public static void OfferMerge<TForm>(this Controller controller, Func<IServiceProvider, CancellationToken, Task<TForm?>> current) where TForm : class =>
        controller.HttpContext.Items[typeof(MergeOffer)] = new MergeOffer(async (services, cancel) => await current(services, cancel));

    public static MergeModel Compare(HttpContext context, object current)
    {
        var theirs = FormValues.Of(current);
        var yours = FormValues.Of(context.Request.Form);
        var rows = new List<MergeRow>();
        var carried = new List<MergeCarried>();
        foreach (var name in yours.Keys.Union(theirs.Keys).Where(name => name != VersionField))
        {
            var (mine, stored) = (yours.GetValueOrDefault(name), theirs.GetValueOrDefault(name));
            var isField = theirs.ContainsKey(name);
            if (!isField || Same(mine, stored))
            {
                carried.Add(new MergeCarried(name, mine));
            }
            else
            {
                var field = FormWords.Of(current.GetType(), RowNames.In(context), name);
                rows.Add(new MergeRow(name, field.Label, stored, mine, field.Many, field.Code));
            }
        }

        return new MergeModel(context.Request.Path, WayBack.From(context), theirs.GetValueOrDefault(VersionField).ToString(), rows, carried);
    }

    private static bool Same(StringValues a, StringValues b) => Normal(a).SetEquals(Normal(b));

    private static HashSet<string> Normal(StringValues values) =>
        [.. values.Select(PlainTextBinder.Clean).OfType<string>().Where(text => text.Length > 0)];
}
