using System.Net;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>
/// Every page, for a person who may open all of them, with addresses and queries nobody follows a link to: never a fault of ours,
/// never a word about our insides, always a page or a proper status. Random, but from one seed, so that a failure comes again.
/// </summary>
public sealed class AddressFuzzTests
{
    private const int Seed = 20260312;
    private const int PerPart = 8;
    private const int PerQuery = 8;

    private readonly Random _random = new(Seed);
    private readonly List<string> _faults = [];

    [Fact]
    public async Task Every_page_bears_hostile_parts_and_queries()
    {
        var world = await FuzzWorld.MakeAsync();
        var reached = new Reached();
        foreach (var row in EndpointRow.FromRouter(TestHost.Shared).Where(row => row.Verb == "GET"))
        {
            var browser = row.IsAnonymous ? TestHost.Shared.Anonymous() : world.Browser;
            var address = await world.AddressAsync(row);
            reached.Note(row, [await GetAsync(browser, row, "its own address", address)]);
            foreach (var (name, odd) in Parts(row, address).Concat(Queries(row, address)))
            {
                await GetAsync(browser, row, name, odd);
            }
        }

        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
        reached.Check();
        Assert.Equal(HttpStatusCode.OK, (await world.Browser.Open("/account")).Status);
    }

    // NUL in an address is refused by the server itself, before any page; see RequestOddityTests.
    private HostileValue Next() => Hostile.Values.Where(v => v.Encoded.Length is > 0 and < 2_000 && !v.Encoded.Contains("%00", StringComparison.Ordinal)).OrderBy(_ => _random.Next()).First();

    private IEnumerable<(string Name, string Address)> Parts(EndpointRow row, string address)
    {
        foreach (var at in row.Route.Split('/').Index().Where(part => part.Item.StartsWith('{')).Select(part => part.Index))
        {
            for (var i = 0; i < PerPart; i++)
            {
                var value = Next();
                var parts = address.Split('/');
                // A client takes dots out of a path; written twice over they arrive.
                parts[at] = value.Encoded.Replace("%2E", "%252E", StringComparison.Ordinal);
                yield return ($"{value.Name} in part {at}", string.Join('/', parts));
            }
        }
    }

    private IEnumerable<(string Name, string Address)> Queries(EndpointRow row, string address)
    {
        var names = FuzzForm.QueryNames(row).DefaultIfEmpty("anything").ToList();
        for (var i = 0; i < PerQuery; i++)
        {
            var values = names.ConvertAll(_ => Next());
            yield return ($"{string.Join(", ", values.Select(v => v.Name))} in the query", address + "?" + string.Join('&', names.Zip(values, (name, value) => $"{name}={value.Encoded}")));
        }

        yield return ("every query value twice", address + "?" + string.Join('&', names.SelectMany(name => new[] { $"{name}=1", $"{name}=2", $"{name}%5B0%5D=3", $"{name}.x=4" })));
        yield return ("a query of nothing", address + "?&&=&%00=%00&%=%zz&?");
    }

    private async Task<HttpStatusCode> GetAsync(Browser browser, EndpointRow row, string name, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        using var answer = await browser.Http.SendAsync(request);
        if (await Verdict.FaultAsync(answer) is { } fault)
        {
            _faults.Add($"{row} with {name}: {fault}");
        }

        return answer.StatusCode;
    }
}
