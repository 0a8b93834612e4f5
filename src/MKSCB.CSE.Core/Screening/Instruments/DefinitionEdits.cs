namespace MKSCB.CSE.Core.Screening.Instruments;

/// <summary>Small changes to a definition, each giving a new one. Whether the result holds together is for <see cref="InstrumentCheck"/>.</summary>
public static class DefinitionEdits
{
    public static (InstrumentSection Section, InstrumentItem Item)? Find(this InstrumentDefinition definition, string itemCode) =>
        definition.AllItems().Where(i => i.Item.Code == itemCode).Select(i => ((InstrumentSection, InstrumentItem)?)i).FirstOrDefault();

    public static InstrumentSection? Section(this InstrumentDefinition definition, string sectionCode) =>
        definition.Sections.FirstOrDefault(s => s.Code == sectionCode);

    /// <summary>Puts other content in the item of the same code.</summary>
    public static InstrumentDefinition WithItem(this InstrumentDefinition definition, InstrumentItem item) =>
        definition.EachSection(s => s with { Items = [.. s.Items.Select(i => i.Code == item.Code ? item : i)] });

    /// <summary>Adds an item at the end of a section.</summary>
    public static InstrumentDefinition WithNewItem(this InstrumentDefinition definition, string sectionCode, InstrumentItem item) =>
        definition.EachSection(s => s.Code == sectionCode ? s with { Items = [.. s.Items, item] } : s);

    public static InstrumentDefinition WithoutItem(this InstrumentDefinition definition, string itemCode) =>
        definition.EachSection(s => s with { Items = [.. s.Items.Where(i => i.Code != itemCode)] });

    private static InstrumentDefinition EachSection(this InstrumentDefinition definition, Func<InstrumentSection, InstrumentSection> change) =>
        definition with { Sections = [.. definition.Sections.Select(change)] };
}
