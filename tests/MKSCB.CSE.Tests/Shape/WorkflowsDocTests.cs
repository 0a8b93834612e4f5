using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Shape;

/// <summary>docs/workflows.md is written from the Transitions tables themselves.</summary>
public sealed partial class WorkflowsDocTests
{
    [Fact]
    public void WorkflowsDocument_SaysWhatTheTablesSay()
    {
        GeneratedFile.Check("docs/workflows.md", Document());
    }

    [Fact]
    public void EveryState_CanBeReached()
    {
        foreach (var (owner, table) in Tables())
        {
            var states = Enum.GetValues(StateOf(table)).Cast<object>().ToList();
            var reached = new HashSet<object> { states[0] };
            for (var before = 0; before != reached.Count;)
            {
                before = reached.Count;
                reached.UnionWith(reached.ToList().SelectMany(state => Next(table, state)));
            }

            var lost = states.Where(state => !reached.Contains(state));
            Assert.True(!lost.Any(), $"{owner.Name}: no path from {states[0]} to {string.Join(", ", lost)}");
        }
    }

    private static string Document()
    {
        var text = new StringBuilder();
        text.Append("# Workflows\n\nWhich state may follow which. Written from the `Flow` table of each aggregate; the first state is where it begins.\n");
        foreach (var (owner, table) in Tables())
        {
            text.Append($"\n## {Words(owner.Name)}\n\n| State | may become |\n|---|---|\n");
            foreach (var state in Enum.GetValues(StateOf(table)))
            {
                var next = string.Join(", ", Next(table, state).Select(to => Words(to.ToString()!)));
                text.Append($"| {Words(state.ToString()!)} | {(next.Length == 0 ? "(final)" : next)} |\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(Type Owner, object Table)> Tables() =>
        from type in typeof(Transitions<>).Assembly.GetTypes().OrderBy(t => t.Name, StringComparer.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Transitions<>)
        select (type, field.GetValue(null)!);

    private static Type StateOf(object table) => table.GetType().GetGenericArguments()[0];

    private static IEnumerable<object> Next(object table, object state) =>
        ((IEnumerable)table.GetType().GetProperty("Item")!.GetValue(table, [state])!).Cast<object>();

    private static string Words(string name)
    {
        var words = Capitals().Replace(name, " $1").Trim();
        return words[..1] + words[1..].ToLowerInvariant();
    }

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capitals();
}
