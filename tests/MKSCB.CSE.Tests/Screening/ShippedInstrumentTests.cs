using System.Text.Json.Nodes;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Tests.Screening;

public sealed class ShippedInstrumentTests
{
    public static TheoryData<string> Keys => [.. ShippedInstruments.All.Select(i => i.Definition.Key)];

    [Fact]
    public void TheSevenInstruments_AreShipped() => Assert.Equal(
        ["cambs-peterborough@2015", "matrix@2016", "mk@2015", "occ@2013", "seraf@2013", "seraf@2016", "two-window@2014"],
        ShippedInstruments.All.Select(i => i.Definition.Key));

    /// <summary>Published content never changes: a correction is a new version, because screenings stand on the old one.</summary>
    [Theory]
    [InlineData("cambs-peterborough@2015", "697dc7f4adc9880439dd906309c352da")]
    [InlineData("matrix@2016", "952c01b3fe7ef1c5fad16fab3d269ecb")]
    [InlineData("occ@2013", "6d12440de6cb4dfbe9c4551020080b69")]
    [InlineData("seraf@2013", "197486af51454d0100d3a6e039d00dfb")]
    [InlineData("seraf@2016", "404b0b857aa299f54849b67baa40d806")]
    [InlineData("two-window@2014", "d031d1b283226f214489f809356b378e")]
    public void PublishedContent_IsAsItWasPublished(string key, string hash) =>
        Assert.StartsWith(hash, InstrumentReader.ContentHash(ShippedInstruments.All.Single(i => i.Definition.Key == key).Json), StringComparison.Ordinal);

    [Fact]
    public void MiltonKeynes_IsADraftThatSaysTheListIsToBeConfirmed()
    {
        var mk = Scoring.Shipped("mk@2015");

        Assert.Equal(InstrumentStatus.Draft, mk.Status);
        Assert.Contains("to be confirmed by the", mk.Owner, StringComparison.Ordinal);
        Assert.Contains(mk.Marks, m => m.Provenance == Provenance.Unconfirmed && m.Note.Contains("to be confirmed by the Board", StringComparison.Ordinal));
        Assert.All(mk.AllItems(), i => Assert.Equal(Provenance.Unconfirmed, i.Item.Provenance));
        Assert.All(mk.AllItems(), i => Assert.False(string.IsNullOrWhiteSpace(i.Item.Help)));
        Assert.All(mk.Sections, s => Assert.Equal(5, s.Items.Count));
        Assert.Equal(6, mk.Sections.Count);
        Assert.Contains(mk.Sections, s => s.Kind == SectionKind.Strength);
        Assert.NotEmpty(mk.VoicePrompts);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void EveryInstrument_SaysWhereItComesFromAndWhatIsNotConfirmed(string key)
    {
        var instrument = Scoring.Shipped(key);

        Assert.All([instrument.Source, instrument.LicenceNote, instrument.Introduction, instrument.Owner], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.NotEmpty(instrument.Marks);
        Assert.All(instrument.Floors, f => Assert.False(string.IsNullOrWhiteSpace(f.Source)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Writing_AndReadingAgain_KeepsTheContent(string key)
    {
        var written = InstrumentReader.Write(Scoring.Shipped(key));

        Assert.Equal(written, InstrumentReader.Write(InstrumentReader.Read(written).Definition!));
    }

    [Fact]
    public void Fingerprint_IgnoresLayoutAndPublicationAndNothingElse()
    {
        var json = ShippedInstruments.All.Single(i => i.Definition.Key == "mk@2015").Json;
        var published = JsonNode.Parse(json)!.AsObject();
        published["status"] = "published";
        published["effectiveFrom"] = "2026-01-01";
        var changed = json.Replace("Boys and girls", "Girls and boys", StringComparison.Ordinal);

        Assert.Equal(InstrumentReader.ContentHash(json), InstrumentReader.ContentHash(published.ToJsonString()));
        Assert.NotEqual(InstrumentReader.ContentHash(json), InstrumentReader.ContentHash(changed));
    }
}
