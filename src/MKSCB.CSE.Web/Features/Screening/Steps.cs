using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Where the pages of one screening are, and in which order they are asked.</summary>
public static class Steps
{
    public const string About = "about";
    public const string Voice = "voice";
    public const string Sharing = "sharing";
    public const string Judgement = "judgement";
    public const string Result = "result";
    public const string Check = "check";

    public static string Section(string code) => "section/" + code;

    /// <summary>The screening as it was sent; while it is a draft, that address leads to <see cref="Tasks"/>.</summary>
    public static string Home(string reference) => $"/screenings/{reference}";

    public static string Tasks(string reference) => $"/screenings/{reference}/form";

    public static string At(string reference, string step) => $"/screenings/{reference}/{step}";

    public static IReadOnlyList<string> Of(InstrumentDefinition instrument) =>
        [About, .. instrument.Sections.Select(s => Section(s.Code)), Voice, Sharing, Judgement, Result, Check];

    public static string After(InstrumentDefinition instrument, string step)
    {
        var steps = Of(instrument);
        return steps[Math.Min(steps.ToList().IndexOf(step) + 1, steps.Count - 1)];
    }

    /// <summary>The page that asks for what is missing, at the question.</summary>
    public static string For(MissingPart missing, InstrumentDefinition instrument) => missing.Part switch
    {
        ScreeningPart.About => About + "#" + missing.Field,
        ScreeningPart.Indicators => Section(instrument.Sections[0].Code),
        ScreeningPart.Voice => Voice + "#" + missing.Field,
        ScreeningPart.Sharing => Sharing + "#" + missing.Field,
        _ => Judgement + "#" + missing.Field,
    };
}
