using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>A table of sent screenings with its filter (<c>_Sent</c>).</summary>
public sealed record SentRows(Paged<ScreeningRow> Rows, ScreeningQuery Query, string Address, bool ShowAuthor)
{
    private static readonly IReadOnlyList<ScreeningState> Sent =
        [ScreeningState.Submitted, ScreeningState.Acknowledged, ScreeningState.ReturnedForInformation, ScreeningState.Triaged, ScreeningState.Superseded, ScreeningState.Withdrawn];

    /// <summary>One's own questions stand above the table, so that state is no filter of it.</summary>
    public IReadOnlyList<Choice> States => Choices.From(Sent.Where(s => ShowAuthor || s != ScreeningState.ReturnedForInformation), s => s.ToString(), s => s.InWords());

    public IReadOnlyList<Chip> Chips => Query.State is { } state ? [new Chip(state.InWords(), Address)] : [];
}

public static class StateColours
{
    public static string Colour(this ScreeningState state) => state switch
    {
        ScreeningState.ReturnedForInformation => "orange",
        ScreeningState.Triaged => "green",
        ScreeningState.Submitted or ScreeningState.Acknowledged => "blue",
        _ => "grey",
    };
}
