using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Shape;

/// <summary>Keeps every file, method and folder small enough to read in one go. A limit is raised only with its reason, in the same commit.</summary>
public sealed class SizeTests
{
    private static readonly Assembly[] Product = [typeof(CaseRecords).Assembly, typeof(Program).Assembly];

    [Theory]
    [InlineData("src", "*.cs", 250)]
    [InlineData("src", "*Controller.cs", 160)]
    [InlineData("src", "*Form.cs", 160)]
    [InlineData("src", "*Page.cs", 160)]
    [InlineData("src", "*.cshtml", 150)]
    [InlineData("tests", "*.cs", 350)]
    public void Files_StayShort(string root, string pattern, int most)
    {
        var files = Sources.In(root, pattern).Where(f => f.Name is not ("Visibility.cs" or "Roles.cs")).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => f.Lines.Count > most).Select(f => $"{f.Path}: {f.Lines.Count} lines, at most {most}"));
    }

    [Fact]
    public void Methods_StayShort()
    {
        const int Most = 40;
        Assert.Empty(Sources.In("src", "*.cs").SelectMany(f => Methods(f).Where(m => m.Length > Most).Select(m => $"{f.Path}: {m.Head.Trim()} has {m.Length} lines, at most {Most}")));
    }

    [Fact]
    public void Constructors_AskForFiveThingsAtMost()
    {
        var constructors = Product.SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("MKSCB.CSE", StringComparison.Ordinal) == true && t.GetMethod("<Clone>$") == null && !t.Name.StartsWith('<'))
            .SelectMany(t => t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));
        Assert.Empty(constructors.Where(c => c.GetParameters().Length > 5).Select(c => c.DeclaringType!.FullName));
    }

    [Fact]
    public void Controllers_HaveEightActionsAtMost()
    {
        var controllers = Product[1].GetTypes().Where(t => typeof(ControllerBase).IsAssignableFrom(t)).ToList();
        Assert.NotEmpty(controllers);
        Assert.Empty(controllers.Where(t => t.GetMethods().Count(m => m.GetCustomAttributes<HttpMethodAttribute>().Any()) > 8).Select(t => t.Name));
    }

    [Fact]
    public void Interfaces_HaveMoreThanOneImplementation()
    {
        var types = Product.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("MKSCB.CSE", StringComparison.Ordinal) == true).ToList();
        var lonely = types.Where(t => t.IsInterface && types.Count(x => x.IsClass && t.IsAssignableFrom(x)) < 2);
        Assert.Empty(lonely.Select(t => t.FullName));
    }

    [Fact]
    public void Features_CatchAtMostOnce() =>
        Assert.True(Sources.In("src/MKSCB.CSE.Web/Features", "*.cs").Sum(f => f.Lines.Count(l => l.TrimStart().StartsWith("catch", StringComparison.Ordinal))) <= 1);

    [Fact]
    public void Folders_AreSixDeepAtMost() =>
        Assert.Empty(Sources.In("src", "*.cs").Where(f => f.Path.Count(c => c == '/') > 6).Select(f => f.Path));

    [Fact]
    public void Names_SayWhatAThingIs()
    {
        string[] empty = ["Manager", "Helper", "Util", "Utils", "Base", "Common", "Dto", "Impl"];
        var types = Product.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("MKSCB.CSE", StringComparison.Ordinal) == true);
        Assert.Empty(types.Where(t => empty.Any(word => t.Name.EndsWith(word, StringComparison.Ordinal))).Select(t => t.FullName));
    }

    // Formatting is enforced, so a body is what stands between a brace and its fellow at the same indent.
    private static IEnumerable<(string Head, int Length)> Methods(Source file)
    {
        for (var i = 1; i < file.Lines.Count; i++)
        {
            var open = file.Lines[i];
            var head = file.Lines[i - 1];
            var indent = open.Length - 1;
            if (open.TrimEnd() != new string(' ', Math.Max(indent, 0)) + "{" || indent is not (4 or 8) || !head.Contains('(', StringComparison.Ordinal) || head.TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            var close = file.Lines.ToList().FindIndex(i, l => l.StartsWith(new string(' ', indent) + "}", StringComparison.Ordinal));
            yield return (head, close - i + 1);
        }
    }
}
