using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>One item of a draft.</summary>
public sealed class ItemForm
{
    /// <summary>Set when the item is added; afterwards it is the address, because answers are stored against it.</summary>
    public string? Code { get; set; }

    public string? Text { get; set; }

    public string? Help { get; set; }

    public RiskLevel? SuggestedLevel { get; set; }

    public bool Serious { get; set; }

    /// <summary>Points by window name.</summary>
    public Dictionary<string, int?> Points { get; set; } = [];

    public Provenance? Provenance { get; set; }

    public string? Source { get; set; }

    public long Version { get; set; }

    public static ItemForm Of(InstrumentItem item, long version) => new()
    {
        Code = item.Code,
        Text = item.Text,
        Help = item.Help,
        SuggestedLevel = item.SuggestedLevel,
        Serious = item.Serious,
        Points = item.Points.ToDictionary(p => p.Key.Name(), p => (int?)p.Value),
        Provenance = item.Provenance,
        Source = item.Source,
        Version = version,
    };

    /// <summary>The item as typed, with points only for the windows its section has.</summary>
    public InstrumentItem ApplyTo(InstrumentItem item, InstrumentSection section) => item with
    {
        Code = Code ?? "",
        Text = Text ?? "",
        Help = Help,
        SuggestedLevel = SuggestedLevel,
        Serious = Serious,
        Points = section.Windows.Where(w => Points.GetValueOrDefault(w.Window.Name()) is not null).ToDictionary(w => w.Window, w => Points[w.Window.Name()]!.Value),
        Provenance = Provenance ?? item.Provenance,
        Source = Source,
    };
}

public sealed class ItemFormRules : AbstractValidator<ItemForm>
{
    public ItemFormRules()
    {
        RuleFor(f => f.Code).Matches("^[A-Za-z0-9]{1,10}$").WithMessage("The code must be letters and digits, at most 10");
        RuleFor(f => f.Text).NotEmpty().WithMessage("Enter what the item asks").MaximumLength(InstrumentLimits.ItemText).WithMessage($"The item must be {InstrumentLimits.ItemText} characters or fewer");
        RuleFor(f => f.Help).MaximumLength(InstrumentLimits.ItemHelp).WithMessage($"The help must be {InstrumentLimits.ItemHelp:N0} characters or fewer");
        RuleFor(f => f.Source).MaximumLength(InstrumentVersion.TitleLength).WithMessage($"The source must be {InstrumentVersion.TitleLength} characters or fewer");
        RuleFor(f => f.SuggestedLevel).Must(l => l is null or RiskLevel.Low or RiskLevel.Medium or RiskLevel.High).WithMessage("Choose no level, Low, Medium or High");
        RuleForEach(f => f.Points).Must(p => p.Value is null or (>= 0 and <= 100)).WithMessage("Points must be from 0 to 100");
    }
}

public sealed class RemoveForm
{
    public long Version { get; set; }
}

public sealed record ItemPage(InstrumentSection Section, ItemForm Form, bool Adding)
{
    public static IReadOnlyList<Choice> Levels { get; } =
        [.. new[] { RiskLevel.Low, RiskLevel.Medium, RiskLevel.High }.Select(l => new Choice(l.ToString(), l.InWords()))];

    public static IReadOnlyList<Choice> Provenances { get; } =
        [new("Confirmed", "Confirmed from the source"), new("Unconfirmed", "Not confirmed")];
}
