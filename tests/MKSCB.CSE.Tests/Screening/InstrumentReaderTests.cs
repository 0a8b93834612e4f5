using System.Text.Json.Nodes;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Tests.Screening;

public sealed class InstrumentReaderTests
{
    [Theory]
    [InlineData("colour", "\"red\"", "colour")]
    [InlineData("title", null, "title")]
    [InlineData("title", "null", "title")]
    [InlineData("title", "\"\"", "title")]
    [InlineData("status", "1", "status")]
    [InlineData("purpose", "\"gossip\"", "purpose")]
    [InlineData("effectiveFrom", "\"tomorrow\"", "effectiveFrom")]
    [InlineData("sections", "[]", "at least one section")]
    [InlineData("sections", "[null]", "null")]
    [InlineData("code", "\"SERAF 1\"", "lower-case")]
    [InlineData("version", "\"\"", "version")]
    [InlineData("disabilityPoint", "{\"points\":0,\"source\":\"x\",\"provenance\":\"confirmed\"}", "disability point")]
    public void MisshapenDefinition_IsRefusedWithTheMemberNamed(string member, string? value, string says)
    {
        var json = Seraf();
        json.Remove(member);
        if (value is not null)
        {
            json[member] = JsonNode.Parse(value);
        }

        Refused(json, says);
    }

    [Theory]
    [InlineData("\"title\":\"a\\u0000b\"")]
    [InlineData("\"title\":\"a\\ud800b\"")]
    [InlineData("\"title\":\"a\\u001b[31m\"")]
    [InlineData("\"a\\udfff\":1")]
    public void TextThatNoDatabaseStores_IsRefused(string member)
    {
        var json = "{" + member + "," + Seraf().ToJsonString()[1..];

        Assert.Null(InstrumentReader.Read(json).Definition);
        Assert.Single(InstrumentReader.Read(json).Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"sections\":1e999}")]
    [InlineData("{\"sections\":[[[[[[]]]]]]}")]
    public void WhatIsNoDefinition_IsRefusedInWords(string json) => Assert.NotEmpty(InstrumentReader.Read(json).Problems);

    [Fact]
    public void ADefinitionBeyondAllDepth_IsRefusedInWords() =>
        Assert.NotEmpty(InstrumentReader.Read(string.Concat(Enumerable.Repeat("{\"a\":", 10_000))).Problems);

    [Fact]
    public void ItemCodeUsedTwice_IsRefused()
    {
        var json = Seraf();
        json["sections"]![1]!["items"]![0]!["code"] = "v1";

        Refused(json, "used twice");
    }

    [Theory]
    [InlineData(0, 1, "bands must start at 0")]
    [InlineData(1, 7, "bands must start at 0")]
    public void BandsWithAGap_AreRefused(int band, int from, string says)
    {
        var json = Seraf();
        json["outcome"]!["bands"]![band]!["from"] = from;

        Refused(json, says);
    }

    [Fact]
    public void PointsForAWindowTheSectionDoesNotHave_AreRefused()
    {
        var json = Seraf();
        json["sections"]![0]!["items"]![0]!["points"]!["current"] = 1;

        Refused(json, "which section V does not have");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"code\":\"a\",\"code\":\"b\"}")]
    public void TextThatIsNoDefinition_IsRefused(string json) => Assert.NotEmpty(InstrumentReader.Read(json).Problems);

    private static JsonObject Seraf() => JsonNode.Parse(InstrumentReader.Write(Scoring.Shipped("seraf@2013")))!.AsObject();

    private static void Refused(JsonObject json, string says)
    {
        var (definition, problems) = InstrumentReader.Read(json.ToJsonString());

        Assert.Null(definition);
        Assert.Contains(problems, p => p.Contains(says, StringComparison.OrdinalIgnoreCase));
    }
}
