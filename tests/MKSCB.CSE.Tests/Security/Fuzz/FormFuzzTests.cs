using System.Net;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>
/// Every form, for a person who may send all of them, with answers nobody gives and bodies no form makes. What was changed by one is
/// made anew for the next, so that each meets a record it could change.
/// </summary>
public sealed class FormFuzzTests
{
    private const int Seed = 20260313;

    private static readonly TestHost Host = TestHost.Shared;

    private readonly Random _random = new(Seed);
    private readonly List<string> _faults = [];

    [Fact]
    public async Task Every_form_bears_hostile_answers()
    {
        var world = await FuzzWorld.MakeAsync();
        var reached = new Reached();
        foreach (var row in Rows())
        {
            var target = await TargetAsync(world, row);
            var statuses = new List<HttpStatusCode>();
            foreach (var make in HostileBodies.All(_random))
            {
                statuses.Add(await SendAsync(target, row, make(target.Bodies)));
                target = statuses[^1] is HttpStatusCode.Found or HttpStatusCode.SeeOther ? await TargetAsync(world, row) : target;
            }

            reached.Note(row, statuses);
        }

        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
        reached.Check();
        Assert.Equal(HttpStatusCode.OK, (await world.Browser.Open("/account")).Status);
    }

    internal static HttpRequestMessage Post(string address, HostileBody body)
    {
        var content = new ByteArrayContent(body.Bytes);
        if (body.ContentType != null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", body.ContentType);
        }

        return new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content };
    }

    // The demonstration's sign-in would turn this browser into somebody else.
    private static IEnumerable<EndpointRow> Rows() => EndpointRow.FromRouter(Host).Where(row => row.Verb == "POST" && !row.Route.StartsWith("/demo/", StringComparison.Ordinal));

    private async Task<Target> TargetAsync(FuzzWorld world, EndpointRow row)
    {
        var browser = row.IsAnonymous ? Host.Anonymous() : world.Browser;
        var token = row.IsAnonymous ? await FuzzWorld.TokenAsync(browser, "/account/sign-in") : world.Token;
        var address = await world.AddressAsync(row);
        var hasPage = EndpointRow.FromRouter(Host).Any(get => get.Verb == "GET" && get.Route == row.Route);
        var page = hasPage ? await FuzzForm.OfPageAsync(browser, address, _random) : [];
        return new Target(browser, address, new HostileBodies(Hostile.Escape(token), page, FuzzForm.FieldNames(row)));
    }

    private async Task<HttpStatusCode> SendAsync(Target target, EndpointRow row, HostileBody body)
    {
        using var request = Post(target.Address, body);
        using var answer = await target.Browser.Http.SendAsync(request);
        if (await Verdict.FaultAsync(answer) is { } fault)
        {
            _faults.Add($"{row} with {body.Name}: {fault}");
        }

        return answer.StatusCode;
    }

    private sealed record Target(Browser Browser, string Address, HostileBodies Bodies);
}
