using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Meetings;

namespace MKSCB.CSE.Tests.Meetings;

public class AgendaPaperTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly CurrentUser Reader = new(Guid.NewGuid(), "Ann O'Neil & Co", Guid.NewGuid(), "Council", []);

    private static AgendaPage Page(int items) => new(Guid.NewGuid(), "Test MARMM", "test-marmm", new DateTime(2026, 3, 12, 13, 30, 0, DateTimeKind.Utc), 180, "Room 3", MeetingState.AgendaIssued)
    {
        ItemCapacity = null,
        IssuedAt = Now,
        DraftedAt = Now,
        On = [.. Enumerable.Range(1, items).Select(n => new AgendaRow(Guid.NewGuid(), AgendaSubject.Child, Guid.NewGuid(), $"T-{n}", "Zoë <Test> \u0007\uFFFF\uD800 🙂", null, RiskLevel.High, null)
        {
            State = AgendaItemState.Accepted,
            Position = n,
            Number = n,
            Minutes = 12,
            DecisionReason = null,
            ReasonsChanged = false,
            Reasons = ["Judged level is High.", "Went missing 3 times since 12 October 2025."],
        })],
    };

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
    public void Document_SaysWhoseCopyItIsAndRepeatsItsHeader()
    {
        using var document = Open(40);
        var main = document.MainDocumentPart!;
        Assert.Equal("Test MARMM: agenda for 12 March 2026", document.PackageProperties.Title);
        Assert.Equal("en-GB", document.PackageProperties.Language);
        Assert.Contains("OFFICIAL-SENSITIVE", main.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
        var footer = main.FooterParts.Single().Footer!;
        Assert.Contains("Copy for Ann O'Neil & Co, Council, made at 09:00 on 2 March 2026", footer.InnerText, StringComparison.Ordinal);
        Assert.Equal(["PAGE", "NUMPAGES"], footer.Descendants<SimpleField>().Select(f => f.Instruction!.Value!));
        var rows = main.Document!.Descendants<TableRow>().ToList();
        Assert.Equal(41, rows.Count);
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows, r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Contains(main.Document!.Descendants<ParagraphStyleId>(), s => s.Val == "Heading1");
    }

    [Fact]
    public void Document_ReachesNothingOutsideItself()
    {
        using var document = Open(2);
        Assert.Empty(document.GetAllParts().SelectMany(p => p.ExternalRelationships));
        Assert.Empty(document.GetAllParts().SelectMany(p => p.HyperlinkRelationships));
        Assert.DoesNotContain(document.MainDocumentPart!.Document!.Descendants<SimpleField>(), _ => true);
    }

    [Fact]
    public void FileName_TellsNoName() => Assert.Equal("agenda-test-marmm-2026-03-12.docx", AgendaPaper.FileName(Page(1)));

    private static WordprocessingDocument Open(int items) => WordprocessingDocument.Open(new MemoryStream(AgendaPaper.Make(Page(items), Reader, Now)), false);
}
