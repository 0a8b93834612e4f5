using MKSCB.CSE.Core.Meetings.History;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>What is wrong with a row, said all at once.</summary>
public sealed class HistoryReadingTests
{
    private static readonly HistoryReading Reading = new(
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["South"] = "south" },
        new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase) { ["Police"] = Guid.NewGuid() },
        new DateOnly(2026, 3, 12));

    [Theory]
    [InlineData("Meeting date", "", "Meeting date is empty.")]
    [InlineData("Meeting date", "soon", "Meeting date is not a date such as 12/09/2013.")]
    [InlineData("Meeting date", "31/02/2014", "Meeting date is not a date such as 12/09/2013.")]
    [InlineData("Meeting date", "12/03/2026", "Meeting date is not in the past.")]
    [InlineData("Family name", "", "Give the child's reference, or both names and the date of birth.")]
    [InlineData("Date of birth", "01/01/2014", "Date of birth is after the meeting.")]
    [InlineData("Next review", "12/09/2013", "Next review is not after the meeting.")]
    [InlineData("No longer followed because", "Moved", "Next review and why the child is no longer followed exclude each other.")]
    [InlineData("Locality", "Atlantis", "Locality is not one of those here.")]
    [InlineData("Action outcome", "Done", "Action outcome is given, but no action.")]
    [InlineData("Action", "Visit", "The action needs action owner. The action needs action agency. The action needs action due.")]
    public void AWrongCell_IsNamed(string heading, string text, string problem)
    {
        var (entry, problems) = Reading.Read(Row((heading, text)));

        Assert.Null(entry);
        Assert.Equal(problem, string.Join(' ', problems));
    }

    [Theory]
    [InlineData("12/9/2013")]
    [InlineData("12.09.2013")]
    [InlineData("2013-09-12")]
    [InlineData("12 September 2013")]
    [InlineData("12 Sept 2013")]
    [InlineData(" 12 Sep 2013 ")]
    public void Dates_AreReadAsPeopleWriteThem(string text) =>
        Assert.Equal(new DateOnly(2013, 9, 12), Reading.Read(Row(("Meeting date", text))).Entry!.MeetingDay);

    [Fact]
    public void TextThatIsTooLong_IsNamed_NotCut()
    {
        var (_, problems) = Reading.Read(Row(("Discussion", new string('x', 2001))));

        Assert.Equal(["Discussion has more than 2000 characters."], problems);
    }

    [Fact]
    public void TheKey_IsOfWhatTheRowSays()
    {
        var body = Guid.NewGuid();
        string Key(params (string, string)[] changes) => Reading.Read(Row(changes)).Entry!.KeyFor(body);

        Assert.Equal(Key(), Key(("Meeting date", "2013-09-12"), ("Given name", " ADA ")));
        Assert.NotEqual(Key(), Key(("Discussion", "Otherwise")));
        Assert.NotEqual(Key(), Reading.Read(Row()).Entry!.KeyFor(Guid.NewGuid()));
    }

    private static HistoryCells Row(params (string Heading, string Text)[] changes)
    {
        var cells = new Dictionary<string, string>
        {
            ["Meeting date"] = "12/09/2013",
            ["Given name"] = "Ada",
            ["Family name"] = "Test-Swallow",
            ["Date of birth"] = "03/05/1999",
            ["Discussion"] = "Discussed.",
            ["Next review"] = "12/12/2013",
        };
        foreach (var (heading, text) in changes)
        {
            cells[heading] = text;
        }

        return new HistoryCells(2, cells);
    }
}
