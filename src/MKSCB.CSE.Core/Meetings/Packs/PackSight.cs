namespace MKSCB.CSE.Core.Meetings.Packs;

/// <summary>
/// What one person may read of one meeting's papers now. A copy is cut by it when it is made and again whenever it is opened, so that
/// access lost in between closes the archived copy too.
/// </summary>
public sealed class PackSight
{
    /// <summary>Items of the agenda whose child's record is open to them.</summary>
    public required IReadOnlySet<Guid> OnAgenda { get; init; }

    /// <summary>Items they were asked for as somebody who knows the child.</summary>
    public required IReadOnlySet<Guid> AskedFor { get; init; }

    /// <summary>Items whose child's record is open to them, by the agenda or by their work.</summary>
    public required IReadOnlySet<Guid> Records { get; init; }

    /// <summary>Items about a child whose intensive intervention they see.</summary>
    public required IReadOnlySet<Guid> Interventions { get; init; }

    public required IReadOnlySet<Guid> Restricted { get; init; }

    public required IReadOnlySet<Guid> Actions { get; init; }

    /// <summary>They sit on the body, so that the whole agenda is theirs to read.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Those of the parts that this person may read, the actions in them likewise, with what is left out counted anew.</summary>
    public IEnumerable<PackPiece> Cut(IEnumerable<PackPiece> pieces, bool counting)
    {
        var all = pieces.ToList();
        foreach (var piece in all.Where(p => Allows(p)))
        {
            yield return piece.Content is PackActions actions ? piece with { Content = actions with { All = [.. actions.All.Where(a => Actions.Contains(a.Id))] } } : piece;
            if (counting && piece.Kind == PackPartKind.Returns && ReturnsKept(all, piece.ItemId) is > 0 and var kept)
            {
                yield return new PackPiece(piece.ItemId, PackPartKind.LeftOut, new PackLeftOut(kept));
            }
        }
    }

    // A return may keep several parts to other roles and is one return all the same; an agency returns once to an item.
    private int ReturnsKept(List<PackPiece> all, Guid item) =>
        all.Where(p => p.ItemId == item && !Allows(p)).Select(p => p.Content).OfType<PackRestricted>().Select(p => p.Agency).Distinct().Count();

    private bool Allows(PackPiece piece) => (AskedFor.Contains(piece.ItemId) || (IsWhole && OnAgenda.Contains(piece.ItemId))) && piece.Kind switch
    {
        PackPartKind.Item or PackPartKind.Actions => true,
        PackPartKind.Summary or PackPartKind.Screening or PackPartKind.Missing => Records.Contains(piece.ItemId),
        PackPartKind.Intervention => Interventions.Contains(piece.ItemId),
        PackPartKind.Restricted => OnAgenda.Contains(piece.ItemId) && Restricted.Contains(piece.RestrictedId!.Value),
        _ => OnAgenda.Contains(piece.ItemId),
    };
}
