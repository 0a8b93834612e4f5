using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>A made-up child of the demonstration, and how their story runs.</summary>
internal sealed record DemoChild
{
    public required string Given { get; init; }
    public required string Family { get; init; }
    public string? AlsoKnownAs { get; init; }
    public required DateOnly Born { get; init; }
    public required Gender Gender { get; init; }
    public required string Ethnicity { get; init; }
    public required string Locality { get; init; }
    public required string Address { get; init; }
    public required string Postcode { get; init; }
    public required string School { get; init; }
    public required RiskLevel First { get; init; }
    public required DateOnly FirstContact { get; init; }
    public bool LearningDisability { get; init; }
    public bool LookedAfter { get; init; }
}

/// <summary>About 120 fictional children across the localities. Every name, street and school is invented.</summary>
internal static class DemoChildren
{
    public const int Number = 120;

    private static readonly string[] Girls = ["Amelia", "Zara", "Keira", "Niamh", "Tanisha", "Holly", "Mia", "Aaliyah", "Freya", "Jodie", "Sofia", "Ebony", "Lacey", "Hannah", "Esme", "Rukhsana", "Courtney", "Daisy", "Imogen", "Kasia"];
    private static readonly string[] Boys = ["Callum", "Jayden", "Hamza", "Luca", "Tyrese", "Oscar", "Reece", "Kian", "Noah", "Mateusz", "Dylan", "Ibrahim", "Jamie", "Ethan", "Kofi"];
    private static readonly string[] Families = ["Barlow", "Osei", "Hartnell", "Begum", "Kovač", "Penfold", "Mbeki", "Lowther", "Sandhu", "O'Rourke", "Tilley", "Varga", "Amadi", "Crossley", "Nowicki", "Fairbrass", "Hussein", "Gadsby", "Moreau", "Pritchett", "Usman", "Wetherby", "Zielinski", "Dacosta"];
    private static readonly string[] Streets = ["Heron Court", "Quarry Rise", "Millbrook Drive", "Cooper's Field", "Lapwing Way", "Station Parade", "Orchard Mews", "Tanner's Lane", "Bluebell Crescent", "Victoria Gardens"];
    private static readonly string[] Schools = ["Fenwick Park Academy", "Lakeside Vale School", "Ousebridge Further Education College", "Elm Bank Pupil Referral Unit"];
    private static readonly string[] Ethnicities = ["W1", "W1", "W1", "W1", "W5", "B1", "B2", "A3", "A4", "M3", "W4", "not-known"];
    private static readonly RiskLevel[] Levels = [RiskLevel.NotIndicated, RiskLevel.Low, RiskLevel.Low, RiskLevel.Medium, RiskLevel.Medium, RiskLevel.Medium, RiskLevel.High, RiskLevel.High, RiskLevel.High, RiskLevel.HarmEvidenced];

    public static List<DemoChild> All(DemoWorld world) => [.. Many(world, Number)];

    /// <summary>So many children, first met over the last two years.</summary>
    public static IEnumerable<DemoChild> Many(DemoWorld world, int number) => Enumerable.Range(0, number).Select(n => One(world, n, number));

    private static DemoChild One(DemoWorld world, int n, int number)
    {
        var dice = world.Dice;
        var girl = dice.Chance(65);
        var first = Levels[n % Levels.Length];
        // Under 13, or with a learning disability, the instrument has a floor: such a child is never judged Low.
        var low = first == RiskLevel.Low;
        var locality = dice.Throw(20) switch { < 7 => "south", < 13 => "north", < 18 => "central", 18 => "out-of-area", _ => "unknown" };
        return new DemoChild
        {
            Given = dice.Pick(girl ? Girls : Boys),
            Family = Families[n % Families.Length],
            AlsoKnownAs = dice.Chance(12) ? dice.Pick(Girls)[..3] : null,
            Born = world.Today.AddYears(low ? -16 : -11 - dice.Throw(6)).AddDays(-dice.Throw(365)),
            Gender = girl ? Gender.Female : dice.Chance(6) ? Gender.AnotherIdentity : Gender.Male,
            Ethnicity = dice.Pick(Ethnicities),
            Locality = locality,
            Address = $"{1 + dice.Throw(90)} {dice.Pick(Streets)}, Ousebridge",
            // ZZ99 is the national pseudo-postcode area: no real house has one.
            Postcode = $"ZZ99 {1 + dice.Throw(8)}{(char)('A' + dice.Throw(20))}{(char)('B' + dice.Throw(20))}",
            School = dice.Pick(Schools),
            First = first,
            FirstContact = world.Today.AddDays(-14 - (int)(n * 700L / number) - dice.Throw(6)),
            LearningDisability = dice.Chance(11) && !low,
            LookedAfter = dice.Chance(18),
        };
    }
}
