using System.Text.RegularExpressions;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Security;

/// <summary>docs/security.md claims nothing that no test shows: each class it names is there, and holds tests.</summary>
public sealed partial class SecurityDocTests
{
    [Fact]
    public void Every_test_the_document_names_is_there()
    {
        var named = Name().Matches(File.ReadAllText(Repository.PathTo("docs/security.md"))).Select(m => m.Groups[1].Value).Distinct().ToList();
        var known = typeof(SecurityDocTests).Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0)).Select(type => type.Name).ToHashSet();
        Assert.True(named.Count > 30);
        Assert.Equal([], named.Except(known));
    }

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex Name();
}
