using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Security.Fuzz;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Tests.Security;

/// <summary>
/// A form stores what its page asks and nothing more: no action binds a field that no page shows, none binds a field by the
/// name of something only the service may set, and every form sent with such fields besides its own does what it did without.
/// </summary>
public sealed partial class OverPostingTests
{
    /// <summary>Guarded names a form may bear, each because its action does not store it from there.</summary>
    private static readonly Dictionary<string, string> Deliberate = new()
    {
        ["Version"] = "which version the page was filled from: compared with the stored one, never stored",
        ["State"] = "an agenda item is accepted, deferred or declined by the verbs of its meeting",
    };

    /// <summary>What the page asking for a fresh code carries from its own address; its view writes whatever it is given to carry.</summary>
    private static readonly string[] Carried = ["from", "download"];

    private static readonly IReadOnlyList<EndpointRow> Posts =
        [.. EndpointRow.FromRouter(TestHost.Shared).Where(row => row.Verb == "POST" && !row.Route.StartsWith("/demo/", StringComparison.Ordinal))];

    [Fact]
    public void No_form_binds_a_field_that_no_page_of_its_feature_shows()
    {
        var faults = from row in Posts
                     let shown = ShownBy(Controller(row))
                     from name in FuzzForm.FieldNames(row)
                     where !FuzzForm.FieldNames(row).Any(other => other.StartsWith(name + "[", StringComparison.Ordinal))
                     where !shown.Contains(Leaf(name)) && !(row.Route == FreshCode.Address && Carried.Contains(name))
                     select $"{row.Verb} {row.Route} binds {name}, which no page names";
        Assert.True(!faults.Any(), string.Join('\n', faults));
    }

    [Fact]
    public void No_form_binds_a_field_named_as_one_that_only_the_service_sets()
    {
        var guarded = Guarded.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Superset(new HashSet<string>(["Id", "State", "AuthorId", "AgencyId", "Version", "AccountId", "IssuedAt", "AgreedById"], StringComparer.Ordinal), Guarded.Names.ToHashSet());
        var faults = from row in Posts
                     from name in FuzzForm.FieldNames(row)
                     where guarded.Contains(Leaf(name)) && !Deliberate.ContainsKey(Leaf(name))
                     select $"{row.Verb} {row.Route} binds {name}";
        Assert.True(!faults.Any(), string.Join('\n', faults));
    }

    [Fact]
    public async Task Guarded_fields_sent_with_every_form_change_nothing()
    {
        var (world, faults, sent) = (await FuzzWorld.MakeAsync(), new List<string>(), 0);
        foreach (var row in Posts.Where(row => !row.Route.StartsWith("/drafts/", StringComparison.Ordinal)))
        {
            var left = Deliberate.Keys.Intersect(FuzzForm.FieldNames(row)).Concat(Guarded.Parts.Intersect(FuzzForm.FieldNames(row), StringComparer.OrdinalIgnoreCase)).ToList();
            var (plain, seed) = await AcceptedAsync(world, row);
            var more = await SendAsync(world, row, Guarded.Fields(left), seed);
            sent += IsAccepted(plain) ? 1 : 0;
            if (plain != more)
            {
                faults.Add($"{row}: {(int)plain} without the fields, {(int)more} with them");
            }

            // A field called "form.Something" turns the binder's eye away from the form's own: judged by what is stored alone.
            await SendAsync(world, row, Guarded.Fields([], "form."), seed);
        }

        faults.AddRange(await Guarded.StoredAsync(TestHost.Shared.Services));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(sent > 25, $"Only {sent} forms were accepted; the rest proved little.");
    }

    /// <summary>The database is searched for what was sent; a search that found nothing anywhere would show nothing.</summary>
    [Fact]
    public async Task What_a_form_does_store_is_found_by_the_same_search()
    {
        var word = $"typed-{Guid.NewGuid():N}";
        var child = await new TestWorld(TestHost.Shared.Services).ChildAsync();
        var officer = await TestHost.Shared.SignInAs(Role.TriageOfficer);
        var page = await officer.Open($"/children/{child.Reference}/school");
        var answer = await officer.Submit(page, [new("School", word)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.NotEmpty(await Guarded.StoredAsync(TestHost.Shared.Services, word));
    }

    private static bool IsAccepted(HttpStatusCode status) => status is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.NoContent;

    /// <summary>Answers chosen anew until the form takes them, so that what is sent besides meets an action that saves.</summary>
    private static async Task<(HttpStatusCode Status, int Seed)> AcceptedAsync(FuzzWorld world, EndpointRow row)
    {
        const int Tries = 6;
        var (status, seed) = (HttpStatusCode.Unused, 0);
        while (!IsAccepted(status) && seed < Tries)
        {
            status = await SendAsync(world, row, [], ++seed);
        }

        return (status, seed);
    }

    private static async Task<HttpStatusCode> SendAsync(FuzzWorld world, EndpointRow row, IReadOnlyList<KeyValuePair<string, string>> extra, int seed)
    {
        var browser = row.IsAnonymous ? TestHost.Shared.Anonymous() : world.Browser;
        var token = row.IsAnonymous ? await FuzzWorld.TokenAsync(browser, "/account/sign-in") : world.Token;
        var address = await world.AddressAsync(row);
        // The same seed for both: what differs must come from the extra fields alone.
        var page = HasPage(row) ? await FuzzForm.OfPageAsync(browser, address, new Random(seed)) : [];
        return (await browser.Post(address, [new("__RequestVerificationToken", token), .. page.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).Select(Anew), .. extra])).Status;
    }

    /// <summary>What may be stored once only, such as an address for mail, is another each time.</summary>
    private static KeyValuePair<string, string> Anew(KeyValuePair<string, string> field) =>
        field.Value.EndsWith("@example.org", StringComparison.Ordinal) ? KeyValuePair.Create(field.Key, $"anew{TestWorld.NextNumber()}@example.org")
        : field.Value.StartsWith("Plausible", StringComparison.Ordinal) ? KeyValuePair.Create(field.Key, $"Plausible {TestWorld.NextNumber()}") : field;

    private static bool HasPage(EndpointRow row) => EndpointRow.FromRouter(TestHost.Shared).Any(get => get.Verb == "GET" && get.Route == row.Route);

    private static System.Reflection.TypeInfo Controller(EndpointRow row) => FuzzForm.Endpoint(row).Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerTypeInfo;

    /// <summary>Every field named in the feature's own views, the shared ones, and the tag helpers that write fields by themselves.</summary>
    private static HashSet<string> ShownBy(Type controller)
    {
        var feature = controller.Namespace!.Split(".Features.")[1].Split('.')[0];
        var views = new[] { feature, "Shared" }.SelectMany(folder => Sources.In($"src/MKSCB.CSE.Web/Features/{folder}", "*.cshtml")).ToList();
        return [.. views.SelectMany(view => Field().Matches(Plain(view)).SelectMany(m => Word().Matches(m.Groups[1].Value).Select(w => w.Value))), .. WrittenByHelpers(views)];
    }

    private static IEnumerable<string> WrittenByHelpers(IEnumerable<Source> views) =>
        views.Any(view => Plain(view).Contains("<app-add-another", StringComparison.Ordinal)) ? [AppAddAnother.Step] : [];

    /// <summary>The view with the names that stand in constants written out.</summary>
    private static string Plain(Source view) => string.Join('\n', view.Lines)
        .Replace("@FreshCode.Field", FreshCode.Field, StringComparison.Ordinal).Replace("@ReturnPath.Field", ReturnPath.Field, StringComparison.Ordinal);

    private static string Leaf(string name)
    {
        var plain = Regex.Replace(name, @"\.(Day|Month|Year)$", "").TrimEnd('.');
        return Regex.Replace(plain[(plain.LastIndexOf('.') + 1)..], @"\[.*$", "");
    }

    [GeneratedRegex(@"\b(?:for|name)=(""@\([^)]*\)[^""]*""|""[^""]+"")")]
    private static partial Regex Field();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
