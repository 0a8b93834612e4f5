namespace MKSCB.CSE.Core.Screening;

/// <summary>What is feared and why the tool was reached for, in the words people read (domain.md 9: words that never blame a child).</summary>
public static class ConcernWords
{
    public static string InWords(this ExploitationType type) => type switch
    {
        ExploitationType.Sexual => "Sexual exploitation",
        ExploitationType.Criminal => "Criminal exploitation, such as county lines",
        ExploitationType.Trafficking => "Trafficking or modern slavery",
        ExploitationType.Online => "Online exploitation",
        _ => "Another kind",
    };

    public static string InWords(this ConcernBasis basis) => basis switch
    {
        ConcernBasis.Disclosure => "The child has told somebody",
        ConcernBasis.Missing => "Going missing",
        ConcernBasis.SuspectedIncident => "Something is thought to have happened",
        ConcernBasis.RelationshipOfConcern => "An older person has contact with or control over the child",
        ConcernBasis.CarerBreakdown => "Home or placement is breaking down",
        ConcernBasis.AlcoholOrDrugs => "Alcohol or drugs",
        ConcernBasis.ChangedBehaviour => "Changed behaviour",
        ConcernBasis.Peers => "Friends or peers",
        ConcernBasis.Preventative => "To prevent harm",
        ConcernBasis.MoneyOrItems => "Money or things nobody can explain",
        _ => "Another reason",
    };

    public static string InWords(this ScreeningOccasion occasion) => occasion == ScreeningOccasion.Review ? "Review of an earlier screening" : "First screening";

    /// <summary>Codes kept in one column, as one line of words; null when there are none.</summary>
    public static string? Several<T>(string? codes, Func<T, string> words) where T : struct, Enum =>
        string.IsNullOrEmpty(codes) ? null : string.Join("; ", codes.Split(',').Select(code => words(Enum.Parse<T>(code))));
}
