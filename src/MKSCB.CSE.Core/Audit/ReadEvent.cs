namespace MKSCB.CSE.Core.Audit;

/// <summary>
/// One page (or refusal) of case data shown to one person: who saw what. Inserted before the page is sent, never
/// altered, and sealed into a batch within about a minute.
/// </summary>
internal sealed class ReadEvent : ISealed
{
    public const int SubjectLength = 40;

    /// <summary>Records listed per row; a longer list is written as several rows.</summary>
    public const int ShownPerRow = 500;
    public const int ShownLength = ShownPerRow * 33;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTime At { get; init; }

    public required ReadKind Kind { get; init; }

    public required string Subject { get; init; }

    public required Guid? RecordId { get; init; }

    /// <summary>The ids listed, separated by spaces.</summary>
    public required string? Shown { get; init; }

    public required int ShownCount { get; init; }

    public required Guid? PersonId { get; init; }

    public required Guid? AgencyId { get; init; }

    public required string? Roles { get; init; }

    public required string? Page { get; init; }

    public required string? Correlation { get; init; }

    public required string? Reason { get; init; }

    /// <summary>HMAC over everything above.</summary>
    public string Hash { get; private set; } = "";

    public long? SealNumber { get; private set; }

    public int? SealPosition { get; private set; }

    public void Sign(AuditKey key) => Hash = key.Mac(Canonical());

    public bool IsGenuine(AuditKey key) => key.Matches(Canonical(), Hash);

    public void PlaceInSeal(long number, int position) => (SealNumber, SealPosition) = (number, position);

    private byte[] Canonical() => Canon.Bytes(Id, At, Kind, Subject, RecordId, Shown, ShownCount, PersonId, AgencyId, Roles, Page, Correlation, Reason);
}
