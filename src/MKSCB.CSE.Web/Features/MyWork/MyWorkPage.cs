namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>A link to where more of one kind stands.</summary>
public sealed record AllOfKind(string Address, string Text);

/// <summary>What is due from the person and from their agency, each in order of urgency.</summary>
public sealed record MyWorkPage(DateTime Now, IReadOnlyList<PressGroup> Mine, IReadOnlyList<PressGroup> Agency, IReadOnlyList<AllOfKind> More)
{
    public IEnumerable<Guid> Shown => Mine.Concat(Agency).SelectMany(group => group.Items).Select(due => due.RecordId).OfType<Guid>().Distinct();

    public static async Task<MyWorkPage> LoadAsync(DueThings things, DateTime now, CancellationToken cancel)
    {
        var rows = await things.LoadAsync(now, cancel);
        var due = rows.SelectMany(kind => kind.Items).ToList();
        return new MyWorkPage(
            now,
            DueOrder.Group(due.Where(d => !d.OfAgency), now),
            DueOrder.Group(due.Where(d => d.OfAgency), now),
            [.. rows.Where(kind => kind.More).Select(kind => new AllOfKind(kind.AllAddress, kind.AllText))]);
    }
}
