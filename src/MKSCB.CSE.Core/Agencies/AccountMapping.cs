using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MKSCB.CSE.Core.Agencies;

/// <summary>What belongs to an account besides its roles.</summary>
internal sealed class AccountMapping : IEntityTypeConfiguration<AccountSession>, IEntityTypeConfiguration<AccountEvent>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    /// <summary>Room for the sealed authenticator key and for ten hashed recovery codes.</summary>
    private const int TokenLength = 1000;

    public void Configure(EntityTypeBuilder<AccountSession> session)
    {
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        session.HasIndex(s => new { s.AccountId, s.StartedAt });
    }

    public void Configure(EntityTypeBuilder<AccountEvent> happened)
    {
        happened.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId);
        happened.HasIndex(e => new { e.AccountId, e.At });
        happened.Property(e => e.Reason).HasMaxLength(AccountEvent.ReasonLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.Property(t => t.Value).HasMaxLength(TokenLength);
}
