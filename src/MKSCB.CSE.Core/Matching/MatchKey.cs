using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Matching;

/// <summary>One surname, home or telephone number of somebody as a keyed digest: what is the same on both sides is found by an index, and nothing can be read from it.</summary>
internal abstract class MatchKey
{
    public const int DigestLength = 64;

    /// <summary>Whose it is.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The record it comes from; a name corrected takes its keys with it.</summary>
    public required Guid SourceId { get; init; }

    public required ConflictBasis Basis { get; init; }

    public required string Digest { get; init; }

    /// <summary>When it became known. What was judged after that is not asked again.</summary>
    public required DateTime Since { get; init; }
}

internal sealed class ChildKey : MatchKey;

internal sealed class AccountKey : MatchKey;

internal sealed class MatchKeyMapping : IEntityTypeConfiguration<ChildKey>, IEntityTypeConfiguration<AccountKey>, IEntityTypeConfiguration<AccountDetail>
{
    public void Configure(EntityTypeBuilder<ChildKey> key)
    {
        Shape(key);
        key.HasOne<Child>().WithMany().HasForeignKey(k => k.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AccountKey> key)
    {
        Shape(key);
        key.HasOne<Account>().WithMany().HasForeignKey(k => k.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AccountDetail> detail)
    {
        detail.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId);
        detail.Property(d => d.Sealed).HasMaxLength(AccountDetail.SealedLength);
    }

    private static void Shape<TKey>(EntityTypeBuilder<TKey> key) where TKey : MatchKey
    {
        key.HasKey(k => new { k.SourceId, k.Digest });
        key.Property(k => k.Digest).HasMaxLength(MatchKey.DigestLength);
        key.HasIndex(k => new { k.Digest, k.OwnerId });
        key.HasIndex(k => new { k.OwnerId, k.Basis });
    }
}
