using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>Everything due from one person and, where they lead one, from their agency.</summary>
public sealed class DueThings(IEnumerable<IDueKind> kinds, CurrentUser who)
{
    /// <summary>One statement to each kind the person's roles call for.</summary>
    public async Task<IReadOnlyList<DueRows>> LoadAsync(DateTime now, CancellationToken cancel)
    {
        List<DueRows> found = [];
        foreach (var kind in kinds.Where(kind => kind.Concerns(who)))
        {
            found.Add(await kind.LoadAsync(now, cancel));
        }

        return found;
    }
}
