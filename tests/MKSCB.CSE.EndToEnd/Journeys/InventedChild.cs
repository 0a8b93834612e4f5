namespace MKSCB.CSE.EndToEnd.Journeys;

/// <summary>A child nobody has recorded before: each run invents another, so that no earlier run's child is taken for it.</summary>
public sealed record InventedChild(string GivenName, string FamilyName, DateOnly Born)
{
    private static readonly string[] Starts = ["Bram", "Cal", "Dor", "Elm", "Fen", "Gar", "Hol", "Ket", "Lor", "Mar", "Nor", "Pel", "Quen", "Ros", "Sel", "Tam", "Wil"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ari", "eli", "ona", "uri"];
    private static readonly string[] Ends = ["bourne", "cote", "dale", "fold", "gate", "holt", "leigh", "mere", "ridge", "shaw", "thorpe", "wick"];

    public string Name => $"{GivenName} {FamilyName}";

    /// <summary>Fourteen or fifteen: above every tool's floor for age.</summary>
    public static InventedChild Invent()
    {
        var dice = Random.Shared;
        string Word() => Starts[dice.Next(Starts.Length)] + Middles[dice.Next(Middles.Length)] + Ends[dice.Next(Ends.Length)];
        return new InventedChild(Word(), $"{Word()}-{Word()}", DateOnly.FromDateTime(DateTime.UtcNow).AddYears(-15).AddDays(dice.Next(330)));
    }
}
