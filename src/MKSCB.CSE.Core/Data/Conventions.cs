using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data;

/// <summary>What makes one LINQ query mean one thing on SQLite, SQL Server and PostgreSQL.</summary>
internal static class Conventions
{
    public const int DefaultStringLength = 200;
    public const int EnumLength = 40;

    // SQLite and SQL Server hand back DateTimes without a kind; every instant stored is UTC.
    private static readonly ValueConverter<DateTime, DateTime> Utc = new(
        v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                Apply(property);
            }

            if (typeof(Record).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(Record.Id))!.ValueGenerated = ValueGenerated.Never;
                entity.FindProperty(nameof(Record.Version))!.IsConcurrencyToken = true;
            }

            // An explicit Cascade or SetNull in a mapping stays, and an owned part always goes with its owner; the default for a required key is Restrict.
            foreach (var key in entity.GetForeignKeys().OfType<IConventionForeignKey>().Where(k => !k.IsOwnership && k.GetDeleteBehaviorConfigurationSource() != ConfigurationSource.Explicit))
            {
                ((IMutableForeignKey)key).DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    private static void Apply(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTime))
        {
            property.SetValueConverter(Utc);
        }
        else if (type.IsEnum)
        {
            property.SetProviderClrType(typeof(string));
            property.SetMaxLength(property.GetMaxLength() ?? EnumLength);
        }
        else if (type == typeof(string) && property.GetMaxLength() == null && property.GetColumnType() == null)
        {
            property.SetMaxLength(DefaultStringLength);
        }
    }
}
