using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Tests.Children;

/// <summary>The same thing typed in two ways is the same; what only looks alike is not.</summary>
public sealed class MatchTextTests
{
    [Theory]
    [InlineData("+44 7700 900123", "07700900123")]
    [InlineData("0044 (0)7700-900123", "07700900123")]
    [InlineData("07700 900 123", "07700900123")]
    [InlineData("442079460000", "02079460000")]
    [InlineData("999", null)]
    [InlineData("kit_09", null)]
    public void A_number_is_written_as_it_is_dialled(string typed, string? plain) => Assert.Equal(plain, MatchText.Phone(typed));

    [Theory]
    [InlineData("12", "12 Mill Lane, Ousebridge", true)]
    [InlineData("flat 3, 12", "12 Mill Lane, Flat 3", true)]
    [InlineData("12a", "12 A, Mill Lane", true)]
    [InlineData("12", "12 Acacia Road", true)]
    [InlineData("12", "Flat 3, 12 Mill Lane", false)]
    [InlineData("12", "112 Mill Lane", false)]
    [InlineData("12", "12a Mill Lane", false)]
    [InlineData("Rose Cottage", "rose cottage, Mill Lane", true)]
    [InlineData("Rose Cottage", "Yew Cottage, Mill Lane", false)]
    public void A_home_is_its_postcode_and_its_house(string given, string address, bool same)
    {
        Assert.Equal(same, MatchText.Home(given, "mk9 3aa") == MatchText.Home(address, "MK93AA"));
        Assert.NotEqual(MatchText.Home(given, "MK9 3AB"), MatchText.Home(address, "MK9 3AA"));
        Assert.Null(MatchText.Home(given, null));
        Assert.Null(MatchText.Home(null, "MK9 3AA"));
    }

    [Theory]
    [InlineData("Zoë Smith-Jones", "SMITH JONES")]
    [InlineData("Anna van der Berg", "BERG")]
    [InlineData("O'Rourke", "OROURKE")]
    [InlineData("Person 12", "")]
    [InlineData("Not known", "")]
    [InlineData("", "")]
    public void A_surname_is_the_last_word_and_each_part_of_a_double_one(string name, string surnames) => Assert.Equal(surnames, string.Join(' ', MatchText.Surnames(name)));

    [Fact]
    public void One_word_of_another_name_is_no_surname()
    {
        Assert.Empty(MatchText.SurnamesOfWhole("Bird"));
        Assert.Equal(["SMITH"], MatchText.SurnamesOfWhole("Robin Smith"));
    }
}
