using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Shape;

/// <summary>Which room may look into which.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void TheDatabase_IsHiddenFromPages()
    {
        var hidden = typeof(AppDb).Assembly.GetTypes().Where(t => typeof(DbContext).IsAssignableFrom(t) || t.GetInterfaces().Any(IsMapping)).ToList();
        Assert.True(hidden.Count > 10);
        Assert.Empty(hidden.Where(t => t.IsPublic).Select(t => t.Name));
    }

    [Theory]
    [InlineData("src/MKSCB.CSE.Core", "MKSCB.CSE.Web")]
    [InlineData("src/MKSCB.CSE.Core", "Microsoft.AspNetCore.Mvc")]
    [InlineData("src/MKSCB.CSE.Core/Rules", "MKSCB.CSE.Core.")]
    [InlineData("src/MKSCB.CSE.Core/Children", "MKSCB.CSE.Core.Data")]
    [InlineData("src/MKSCB.CSE.Core/Triage", "MKSCB.CSE.Core.Audit")]
    [InlineData("src/MKSCB.CSE.Core/Screening", "MKSCB.CSE.Core.Audit")]
    [InlineData("src/MKSCB.CSE.Core/Meetings", "MKSCB.CSE.Core.Audit")]
    [InlineData("src/MKSCB.CSE.Web/TagHelpers", "MKSCB.CSE.Web.Features")]
    [InlineData("src/MKSCB.CSE.Web/Mvc", "MKSCB.CSE.Web.Features")]
    public void Rooms_DoNotLookInto(string folder, string other)
    {
        var uses = Sources.In(folder, "*.cs")
            .Where(f => f.Lines.Any(l => (l.StartsWith($"using {other}", StringComparison.Ordinal) && !l.EndsWith(".Shared;", StringComparison.Ordinal)) || l.StartsWith($"using static {other}", StringComparison.Ordinal)))
            .Select(f => f.Path);
        Assert.Empty(uses);
    }

    /// <summary>Unscoped records are for starting the application and for work no person asked for; never for a page.</summary>
    [Fact]
    public void UnscopedRecords_AreNamedInWebByNoPage()
    {
        var pages = Sources.In("src/MKSCB.CSE.Web", "*.cs").Where(f => !f.Path.Contains("/Hosting/", StringComparison.Ordinal));
        Assert.Empty(pages.Where(f => f.Lines.Any(l => l.Contains(nameof(SystemRecords), StringComparison.Ordinal))).Select(f => f.Path));
    }

    [Fact]
    public void Features_NameNoOtherFeaturesMapping() =>
        Assert.Empty(
            from file in Sources.In("src/MKSCB.CSE.Core", "*.cs")
            from line in file.Lines
            where line.StartsWith("using", StringComparison.Ordinal) && line.Contains("Mapping", StringComparison.Ordinal)
            select file.Path);

    private static bool IsMapping(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>);
}
