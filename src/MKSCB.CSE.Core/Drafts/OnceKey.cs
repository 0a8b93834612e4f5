using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MKSCB.CSE.Core.Drafts;

/// <summary>
/// A form that has been saved: the key its page carried, and where the person was sent. Stored in the save's own
/// transaction, so the same post can be stored once only, whoever clicks twice.
/// </summary>
internal sealed class OnceKey
{
    public const int FingerprintLength = 64;
    public const int LocationLength = 400;

    public required Guid PersonId { get; init; }

    public required Guid Key { get; init; }

    /// <summary>Of what was posted: the same page sent again with other words is another post.</summary>
    public required string Fingerprint { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Where the first post led; null until it has answered.</summary>
    public string? Location { get; init; }
}

internal sealed class OnceKeyMapping : IEntityTypeConfiguration<OnceKey>
{
    public void Configure(EntityTypeBuilder<OnceKey> once)
    {
        once.ToTable("OnceKeys");
        once.HasKey(o => new { o.PersonId, o.Key, o.Fingerprint });
        once.Property(o => o.Fingerprint).HasMaxLength(OnceKey.FingerprintLength);
        once.Property(o => o.Location).HasMaxLength(OnceKey.LocationLength);
        once.HasIndex(o => o.At);
    }
}
