using System.Globalization;

namespace MKSCB.CSE.Benchmarks;

/// <summary>A screening filled in over the product's own pages.</summary>
internal sealed class Screening(Visitor visitor, string address)
{
    public const string Words = "Seen twice by the gate in a car that nobody knows, and came home with a telephone nobody bought.";

    private static readonly (string Page, (string, string)[] Filled)[] Parts =
    [
        ("about", [("GivenName", "Robin"), ("FamilyName", "Example"), ("DateOfBirth.Day", "3"), ("DateOfBirth.Month", "6"), ("DateOfBirth.Year", (DateTime.UtcNow.Year - 14).ToString(CultureInfo.InvariantCulture)), ("LocalityCode", "south"), ("LearningDisability", "No"), ("CurrentlyMissing", "No")]),
        ("section/D", [("Answers[2].Value", "Yes"), ("Answers[2].Strength", "Evidenced"), ("Answers[2].Source", "School gate"), ("Answers[2].Note", Words)]),
        ("voice", [("Disclosure", "No"), ("ChildsWords", "I want it to stop."), ("WhyNoStrengths", "Met once"), ("WhyNoParentsView", "Not safe to ask")]),
        ("sharing", [("Consent", "NotSoughtRisk"), ("Basis", "PublicTask"), ("BasisReason", "To protect the child tonight."), ("ContactPhone", "01632 960123")]),
        ("judgement", [("Harm", "NotKnown"), ("Risk", "High"), ("Rationale", Words)]),
    ];

    public static async Task<Screening> BeginAsync(Visitor visitor)
    {
        var begun = await visitor.FollowAsync("/screenings/new", ("Occasion", "Initial"));
        return new Screening(visitor, begun[..begun.LastIndexOf('/')]);
    }

    /// <summary>Saving a page of answers with other words each time, as autosaving does.</summary>
    public async Task<IReadOnlyList<Func<Task<int>>>> SavesAsync(int count)
    {
        var (page, filled) = Parts[1];
        var saves = new List<Func<Task<int>>>();
        for (var n = 0; n < count; n++)
        {
            var words = $"{Words} {n}";
            saves.Add(async () =>
            {
                // The page's version is its content: what was typed goes on from what was last saved.
                var fields = Visitor.FormOf(await visitor.OpenAsync($"{address}/{page}"), [.. filled, ("Answers[2].Note", words)]);
                return await visitor.PostAsync($"{address}/{page}", fields);
            });
        }

        return saves;
    }

    /// <summary>Fills every page, and gives the act of sending.</summary>
    public async Task<Func<Task<int>>> SendAsync()
    {
        foreach (var (page, filled) in Parts)
        {
            await visitor.FollowAsync($"{address}/{page}", filled);
        }

        var fields = Visitor.FormOf(await visitor.OpenAsync($"{address}/check"), ("Declared", "true"));
        return () => visitor.PostAsync($"{address}/send", fields);
    }
}
