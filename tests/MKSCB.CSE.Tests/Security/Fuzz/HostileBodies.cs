using System.Text;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>A body as it goes over the wire.</summary>
internal sealed record HostileBody(string Name, string? ContentType, byte[] Bytes)
{
    public const string UrlEncoded = "application/x-www-form-urlencoded";

    public static HostileBody Of(string name, IEnumerable<KeyValuePair<string, string>> encoded, string type = UrlEncoded) =>
        new(name, type, Encoding.ASCII.GetBytes(string.Join('&', encoded.Select(field => $"{field.Key}={field.Value}"))));
}

/// <summary>What is posted at one action: its own form with values turned hostile, and bodies of a shape no form has.</summary>
/// <param name="token">The antiforgery token, encoded.</param>
/// <param name="page">The form on the action's own page, plausibly filled; empty when it has none.</param>
/// <param name="names">What the action binds.</param>
internal sealed class HostileBodies(string token, IReadOnlyList<KeyValuePair<string, string>> page, IReadOnlyList<string> names)
{
    private const int Wholly = 8;
    private const int Nearly = 10;
    private const int Kinds = 4;

    private readonly IReadOnlyList<KeyValuePair<string, string>> _page =
        [.. page.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).Select(field => KeyValuePair.Create(Hostile.Escape(field.Key), Hostile.Escape(field.Value)))];

    private readonly IReadOnlyList<string> _names =
        [.. names.Concat(page.Select(field => field.Key)).Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Distinct().Select(Hostile.Escape).DefaultIfEmpty("Anything")];

    private KeyValuePair<string, string> Token => KeyValuePair.Create("__RequestVerificationToken", token);

    /// <summary>Everything to send at one action, each made for the record that stands there when its turn comes.</summary>
    public static IEnumerable<Func<HostileBodies, HostileBody>> All(Random random)
    {
        yield return at => HostileBody.Of("plausible answers", [at.Token, .. at._page]);
        foreach (var _ in Enumerable.Range(0, Nearly))
        {
            yield return at => at.NearlyRight(random);
        }

        foreach (var _ in Enumerable.Range(0, Wholly))
        {
            yield return at => at.WhollyHostile(random);
        }

        for (var shape = 0; shape < ShapeCount; shape++)
        {
            var number = shape;
            yield return at => at.Shapes().ElementAt(number);
        }

        // What a body is called is judged before any action is chosen: a few for each are many in all.
        foreach (var kind in Enumerable.Range(0, Kinds).Select(_ => random.Next(TypeCount)))
        {
            yield return at => at.Types().ElementAt(kind);
        }
    }

    private static int ShapeCount { get; } = new HostileBodies("", [], []).Shapes().Count();

    private static int TypeCount { get; } = new HostileBodies("", [], []).Types().Count();

    /// <summary>The page's own answers with one of them turned hostile: what gets past the other mistakes.</summary>
    private HostileBody NearlyRight(Random random)
    {
        var (name, value) = (_names[random.Next(_names.Count)], Hostile.Values[random.Next(Hostile.Values.Count)]);
        return HostileBody.Of($"{value.Name} in {name}", [Token, .. _page.Where(field => field.Key != name), KeyValuePair.Create(name, value.Encoded)]);
    }

    private HostileBody WhollyHostile(Random random)
    {
        var first = random.Next(Hostile.Values.Count);
        return HostileBody.Of($"{Hostile.Values[first].Name} and what follows it in every field",
            [Token, .. _names.Select((name, at) => KeyValuePair.Create(name, Hostile.Values[(first + at) % Hostile.Values.Count].Encoded))]);
    }

    private IEnumerable<HostileBody> Shapes()
    {
        var first = _names.FirstOrDefault(name => name.Contains("%5B0%5D", StringComparison.Ordinal)) ?? _names[0];
        yield return HostileBody.Of("two million characters", [Token, .. _page.Where(field => field.Key != first), KeyValuePair.Create(first, Hostile.TwoMillion.Encoded)]);
        yield return HostileBody.Of("every field twice", [Token, .. _names.SelectMany(name => new[] { KeyValuePair.Create(name, "1"), KeyValuePair.Create(name, "2") })]);
        yield return HostileBody.Of("the token twice", [Token, Token, .. _page]);
        yield return HostileBody.Of("a list for a value", [Token, .. _names.SelectMany(name => new[] { KeyValuePair.Create(name + "%5B0%5D", "1"), KeyValuePair.Create(name + "%5B%5D", "2"), KeyValuePair.Create(name + "%5Bkey%5D", "3") })]);
        yield return HostileBody.Of("a list with gaps", [Token, .. _names.SelectMany(name => new[] { KeyValuePair.Create(name + "%5B2147483647%5D.Code", "1"), KeyValuePair.Create(name + "%5B-1%5D.Code", "2"), KeyValuePair.Create(name + ".index", "9") })]);
        yield return HostileBody.Of("the longest list that fits", [Token, .. Enumerable.Range(0, 1_900).Select(i => KeyValuePair.Create(first.Replace("%5B0%5D", $"%5B{i}%5D", StringComparison.Ordinal) + (first.Contains("%5B0%5D", StringComparison.Ordinal) ? "" : $"%5B{i}%5D"), "1"))]);
        yield return HostileBody.Of("parts for a value", [Token, .. _names.SelectMany(name => new[] { KeyValuePair.Create(name + ".Id", "1"), KeyValuePair.Create(name + ".Day", "31"), KeyValuePair.Create(name + ".Month", "2"), KeyValuePair.Create(name + ".Year", "99999999999") })]);
        yield return HostileBody.Of("fourteen deep", [Token, .. _names.Select(name => KeyValuePair.Create(name + string.Concat(Enumerable.Repeat(".a", 14)), "1"))]);
        yield return HostileBody.Of("five hundred deep", [Token, KeyValuePair.Create(first + string.Concat(Enumerable.Repeat("%5B0%5D", 500)), "1")]);
        yield return HostileBody.Of("a name of a thousand characters", [Token, KeyValuePair.Create(new string('n', 1_000), "1")]);
        yield return HostileBody.Of("five thousand fields", [Token, .. Enumerable.Range(0, 5_000).Select(i => KeyValuePair.Create($"f{i}", "1"))]);
        yield return HostileBody.Of("names of nothing", [Token, KeyValuePair.Create("", "1"), KeyValuePair.Create("%00", "1"), KeyValuePair.Create("%5B", "1"), KeyValuePair.Create(".", "1"), KeyValuePair.Create("%5D%5B", "1")]);
        yield return HostileBody.Of("a key used by the machine", [Token, KeyValuePair.Create("__once", "not-a-guid"), KeyValuePair.Create("__code", "000000%00"), KeyValuePair.Create("X-HTTP-Method-Override", "GET"), .. _page]);
    }

    private IEnumerable<HostileBody> Types()
    {
        var sent = HostileBody.Of("", [Token, .. _page]);
        foreach (var charset in new[] { "utf-7", "utf-16", "utf-32", "iso-8859-1", "x-nothing", "\"utf-8", "" })
        {
            yield return sent with { Name = $"charset {charset}", ContentType = $"{HostileBody.UrlEncoded}; charset={charset}" };
        }

        foreach (var type in new[] { "application/json", "text/plain", "text/xml", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x", "application/x-www-form-urlencoded, text/plain", "nonsense", "*/*" })
        {
            yield return sent with { Name = $"called {type}", ContentType = type };
        }

        yield return sent with { Name = "called nothing", ContentType = null };
        yield return new("a broken multipart", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end"u8.ToArray());
        yield return new("a multipart of nothing", "multipart/form-data; boundary=x", []);
        yield return new("a boundary too long", $"multipart/form-data; boundary={new string('x', 500)}", [.. "--"u8]);
        yield return new("a file with a name of 20,000 characters", "multipart/form-data; boundary=x", Multipart(new string('n', 20_000) + ".docx"));
        yield return new("a file named as a path", "multipart/form-data; boundary=x", Multipart("../../../../etc/pass\0wd%00.docx"));
        yield return new("a charset in a part", "multipart/form-data; boundary=x", Multipart("a.txt", "text/plain; charset=utf-7"));
    }

    private byte[] Multipart(string file, string type = "application/octet-stream") => Encoding.UTF8.GetBytes(
        $"--x\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{Uri.UnescapeDataString(token)}\r\n"
        + string.Concat(_names.Select(name => $"--x\r\nContent-Disposition: form-data; name=\"{Uri.UnescapeDataString(name)}\"; filename=\"{file}\"\r\nContent-Type: {type}\r\n\r\nMZ\u0001+AGEA-\r\n"))
        + "--x--\r\n");
}
