using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>Instrument codes in the words people read.</summary>
public static class Words
{
    public static string Of(SectionKind kind) => kind switch
    {
        SectionKind.Vulnerability => "Vulnerability",
        SectionKind.RiskIndicator => "Indicator of risk",
        SectionKind.ActualHarm => "Sign of actual harm",
        _ => "Strength or protection",
    };

    public static string Of(OutcomeType type) => type switch
    {
        OutcomeType.SumBands => "Points added, in bands",
        OutcomeType.WeightedTwoWindow => "Points added, weighing now and earlier differently",
        OutcomeType.HighestLevelPresent => "Highest level present",
        OutcomeType.CountPerLevel => "Count at each level",
        OutcomeType.ManualBand => "The person chooses",
        _ => "No score",
    };

    public static string Of(Provenance provenance) => provenance == Provenance.Confirmed ? "Confirmed" : "Not confirmed";

    public static string Colour(InstrumentStatus status) => status switch
    {
        InstrumentStatus.Published => "green",
        InstrumentStatus.Draft => "yellow",
        _ => "grey",
    };
}
