using MKSCB.CSE.Core.Protection;

namespace MKSCB.CSE.Web.Features.Children.Protection;

public static class NrmWords
{
    /// <summary>The step as a choice: going back to where a decision is awaited is asking for it to be reconsidered.</summary>
    public static string Step(NrmState from, NrmState to) => (from, to) switch
    {
        (NrmState.NoReasonableGrounds, _) or (NrmState.NoConclusiveGrounds, _) => "Reconsideration asked for",
        (_, NrmState.ReasonableGrounds) => "Reasonable grounds decision: positive",
        (_, NrmState.NoReasonableGrounds) => "Reasonable grounds decision: negative",
        (_, NrmState.ConclusiveGrounds) => "Conclusive grounds decision: positive",
        (_, NrmState.NoConclusiveGrounds) => "Conclusive grounds decision: negative",
        _ => "Withdrawn",
    };
}
