using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Data;

/// <summary>
/// The database, internal to Core so that a page cannot compile an unscoped query. One empty context per provider
/// derives from it; entities come from the mapping class beside each of them.
/// </summary>
internal abstract class AppDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        Conventions.Apply(builder);
    }
}
