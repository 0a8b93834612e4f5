using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Tests.Security;

/// <summary>One line of the endpoint table.</summary>
/// <param name="Verb">GET or POST.</param>
/// <param name="Route">As the router knows it.</param>
/// <param name="Needs">Permissions, all needed; none when anonymous.</param>
/// <param name="ShowsRecords">Whether it shows case data and so must note what it showed.</param>
/// <param name="Fresh">Whether it asks for a second factor given minutes ago.</param>
public sealed record EndpointRow(string Verb, string Route, IReadOnlyList<Permission> Needs, bool ShowsRecords, bool Fresh)
{
    public static readonly string File = Repository.PathTo("tests/MKSCB.CSE.Tests/Security/EndpointTable.txt");

    public bool IsAnonymous => Needs.Count == 0;

    public bool HasParameter => Route.Contains('{', StringComparison.Ordinal);

    /// <summary>An address of this route at which there is nothing.</summary>
    public string Nowhere => System.Text.RegularExpressions.Regex.Replace(Route, @"\{[^}:?]+(:[^}]*)?\??\}", part => Dummy(part.Groups[1].Value));

    public override string ToString() =>
        $"{Verb,-5} {Route,-60} {(IsAnonymous ? "anonymous" : string.Join('+', Needs))}{(ShowsRecords ? " records" : "")}{(Fresh ? " fresh" : "")}".TrimEnd();

    /// <summary>What the application's router holds, static files apart.</summary>
    public static IReadOnlyList<EndpointRow> FromRouter(WebApplicationFactory<Program> host) =>
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !EndpointCheck.IsStaticAsset(endpoint))
            .SelectMany(From).Distinct().OrderBy(row => row.Route, StringComparer.Ordinal).ThenBy(row => row.Verb, StringComparer.Ordinal)];

    /// <summary>What the checked-in table says.</summary>
    public static IReadOnlyList<EndpointRow> FromTable() => [.. System.IO.File.ReadAllLines(File).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static IEnumerable<EndpointRow> From(RouteEndpoint endpoint)
    {
        var needs = endpoint.Metadata.GetMetadata<IAllowAnonymous>() != null ? [] : endpoint.Metadata.OfType<RequiresAttribute>().Select(r => r.Permission).Distinct().Order().ToArray();
        var shows = endpoint.Metadata.Any(item => item.GetType().Name == "ShowsRecordsAttribute");
        var fresh = endpoint.Metadata.GetMetadata<FreshSignInAttribute>() != null;
        var verbs = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
        return verbs.Select(verb => new EndpointRow(verb, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), needs, shows, fresh));
    }

    private static EndpointRow Parse(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var needs = parts[2] == "anonymous" ? [] : parts[2].Split('+').Select(Enum.Parse<Permission>).ToArray();
        return new EndpointRow(parts[0], parts[1], needs, parts.Skip(3).Contains("records"), parts.Skip(3).Contains("fresh"));
    }

    private static string Dummy(string constraint) => constraint switch
    {
        ":guid" => Guid.NewGuid().ToString(),
        ":int" or ":long" => "999999",
        _ => "nothing-here",
    };

    public bool Equals(EndpointRow? other) => other?.ToString() == ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
