using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Packs;

namespace MKSCB.CSE.Tests.Packs;

public class PackPaperTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly CurrentUser Reader = new(Guid.NewGuid(), "Ann O'Neil & Co", Guid.NewGuid(), "Council", []);

    private static PackReading Reading(int items) => new(Guid.NewGuid(), new PackText(
        new PackHead("Test MARMM", "test-marmm", new DateTime(2026, 3, 12, 13, 30, 0, DateTimeKind.Utc), new DateTime(2026, 3, 12, 16, 30, 0, DateTimeKind.Utc), "Room 3")
        {
            Number = 2,
            Sections = PackSections.All,
            Note = "Read it\nall",
            WhatIsNew = "A late return",
            Recipient = Reader.Name,
            Agency = Reader.AgencyName,
            IsWhole = true,
        },
        [.. Enumerable.Range(1, items).Select(n => new PackEntry(Guid.NewGuid(), new PackItem(AgendaSubject.Child, Guid.NewGuid(), $"T-{n}", "Zoë <Test> \u0007\uFFFF\uD800 🙂", null) { Minutes = 12, Reasons = ["Judged level is High."] })
        {
            Number = n,
            Summary = new PackSummary(new DateOnly(2011, 5, 1), RiskLevel.High, Now, "Signs", null),
            Returns = new PackReturns([new PackReturn("Health", ReturnState.Information, false, true, "Seen\ntwice")]),
            LeftOut = n == 1 ? 1 : 0,
            New = [PackPartKind.Returns],
        })]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void Document_IsValidForWord(int items)
    {
        using var document = Open(items);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Document_HasItsTitle_Headings_AndHeaderRowsThatRepeat()
    {
        using var document = Open(3);
        var main = document.MainDocumentPart!;
        Assert.Equal("Test MARMM: pack for 12 March 2026", document.PackageProperties.Title);
        Assert.Contains("OFFICIAL-SENSITIVE", main.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
        Assert.Contains("Copy for Ann O'Neil & Co, Council, made at 09:00 on 2 March 2026", main.FooterParts.Single().Footer!.InnerText, StringComparison.Ordinal);
        var headings = main.Document!.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(p => p.InnerText).ToList();
        Assert.Equal(4, headings.Count);
        Assert.StartsWith("1. T-1, Zoë <Test>", headings[1], StringComparison.Ordinal);
        var tables = main.Document.Descendants<Table>().ToList();
        Assert.Equal(4, tables.Count);
        Assert.All(tables, t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(main.Document.Descendants<TableRow>(), r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<CantSplit>()));
    }

    [Fact]
    public void Document_SaysWhatIsNew_AndWhatIsLeftOut()
    {
        using var document = Open(2);
        var text = document.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("What is new in version 2: A late return", text, StringComparison.Ordinal);
        Assert.Contains("Parts of one agency’s return are restricted to named roles", text, StringComparison.Ordinal);
        Assert.Contains("New in this version", text, StringComparison.Ordinal);
        Assert.Empty(document.GetAllParts().SelectMany(p => p.HyperlinkRelationships));
    }

    [Fact]
    public void FileName_TellsNoName() => Assert.Equal("pack-test-marmm-2026-03-12.docx", PackPaper.FileName(Reading(1).Text.Head));

    private static WordprocessingDocument Open(int items) => WordprocessingDocument.Open(new MemoryStream(PackPaper.Make(Reading(items), Reader, Now)), false);
}
