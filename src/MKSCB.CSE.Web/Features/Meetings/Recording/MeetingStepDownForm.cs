using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>The guards of a step down a meeting decides. The level and the end it leads to stand in the item's own notes.</summary>
public sealed class MeetingStepDownForm
{
    public StepDownKind? Kind { get; set; }

    public string? Evidence { get; set; }

    public DateOnly? RecallOn { get; set; }

    /// <summary>The locality's meeting the child goes to.</summary>
    public Guid? ToBody { get; set; }

    public string? Asked { get; set; }

    public StepDownForm StepDown { get; set; } = new();

    [BindNever, ValidateNever]
    public IReadOnlyList<MeetingBody> Receiving { get; internal set; } = [];

    public IReadOnlyList<Choice> Meetings => Choices.From(Receiving, b => b.Id.ToString(), b => b.Name);

    [BindNever, ValidateNever]
    public RecordPage? Page { get; internal set; }

    [BindNever, ValidateNever]
    public EarlierIndicators? Earlier { get; internal set; }

    /// <summary>The level written in the notes.</summary>
    [BindNever, ValidateNever]
    public RiskLevel? To { get; set; }

    [BindNever, ValidateNever]
    public bool Ends { get; set; }

    public IReadOnlyList<Choice> Kinds => Ends
        ?
        [
            .. Receiving.Count == 0 ? Array.Empty<Choice>() : [new Choice("ToLocality", "Stepped down to a locality’s meeting")], new("Close", "Closed: risk is reduced, and stays so"),
            new("MovedOutOfArea", "Moved out of the area", "A transfer to the other area’s service, not an end"), new("TurnedEighteen", "Turned 18", "A transfer to adult services, not an end"),
        ]
        : [new("LowerLevel", "The level is lowered; this meeting goes on looking at the child")];

    public StepDown ToStepDown(Guid meeting) => StepDown.ToStepDown(Earlier!, Evidence, RecallOn) with { Kind = Kind, MeetingId = meeting };

    /// <summary>The meeting the child goes to, with what it is asked; null where the child goes to none.</summary>
    public MeetingBody? Receives(ModelStateDictionary state)
    {
        if (Kind != StepDownKind.ToLocality)
        {
            return null;
        }

        var body = Receiving.FirstOrDefault(b => b.Id == ToBody);
        if (body == null)
        {
            state.AddModelError(nameof(ToBody), "Choose the locality’s meeting the child goes to");
        }

        if (string.IsNullOrWhiteSpace(Asked) || Asked.Length > ChildPassing.TextLength)
        {
            state.AddModelError(nameof(Asked), $"Say in up to {ChildPassing.TextLength} characters what the meeting is asked to do");
        }

        return body;
    }
}
