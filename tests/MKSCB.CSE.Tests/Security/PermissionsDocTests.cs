using System.Text;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security;

/// <summary>docs/permissions.md is generated from the role table and the router.</summary>
public class PermissionsDocTests
{
    [Fact]
    public void Document_matches_the_roles_and_the_router() => GeneratedFile.Check("docs/permissions.md", Text());

    private static string Text()
    {
        var text = new StringBuilder();
        text.AppendLine("# Who may do what").AppendLine()
            .AppendLine("Generated from `Access/Roles.cs` and the router. A permission says what a person may do; which records they may do it to is decided by")
            .AppendLine("`Access/Visibility.cs`. An elevated role gives nothing until a second person has agreed it.").AppendLine()
            .AppendLine("## Roles").AppendLine()
            .AppendLine("| Role | Reach | Elevated | Permissions |").AppendLine("|---|---|---|---|");
        foreach (var row in Roles.Table)
        {
            text.AppendLine($"| {row.Name} | {Reach(row.Scope)} | {(row.Elevated ? "yes" : "")} | {string.Join(", ", row.Permissions)} |");
        }

        text.AppendLine().AppendLine("## Pages by permission").AppendLine()
            .AppendLine("`UseService` is anybody signed in with both factors. \"Needs a fresh code\" means that the second factor was given in this session within")
            .AppendLine("the last `Session:FreshMinutes` (5).").AppendLine();
        foreach (var group in EndpointRow.FromRouter(TestHost.Shared).GroupBy(row => row.IsAnonymous ? "Anybody, signed in or not" : string.Join(" and ", row.Needs)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.AppendLine($"### {group.Key}").AppendLine();
            foreach (var route in group.GroupBy(row => row.Route))
            {
                text.AppendLine($"- `{route.Key}` {string.Join(", ", route.Select(row => row.Verb))}{(route.Any(row => row.ShowsRecords) ? ", shows records" : "")}{(route.Any(row => row.Fresh) ? ", needs a fresh code" : "")}");
            }

            text.AppendLine();
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static string Reach(RoleScope scope) => scope switch
    {
        RoleScope.Agency => "own agency",
        RoleScope.MeetingBody => "one meeting",
        _ => "everywhere",
    };
}
