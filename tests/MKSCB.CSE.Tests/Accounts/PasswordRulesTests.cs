using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Tests.Accounts;

public class PasswordRulesTests
{
    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void Length_alone_is_asked_for(int length, bool accepted) => Assert.Equal(accepted, PasswordRules.LengthFault(new string('x', length)) == null);

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2024!")]
    [InlineData("Liverpool1892")]
    [InlineData("qwertyuiop123")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("Safeguarding2025!")]
    [InlineData("CorrectHorseBatteryStaple")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("123456789012")]
    [InlineData("!!!Welcome!!!")]
    public void What_many_people_choose_is_refused(string password) => Assert.NotNull(PasswordRules.GuessFault(password, []));

    [Theory]
    [InlineData("kettle orchard ninety")]
    [InlineData("tdf7 qlmw vvb2 x")]
    [InlineData("my gran's blue canoe")]
    [InlineData("plover-tundra-sixpence")]
    public void Three_random_words_and_the_like_are_accepted(string password) => Assert.Null(PasswordRules.GuessFault(password, ["amira", "northfield"]));

    [Theory]
    [InlineData("AmiraNorthfield1")]
    [InlineData("northfield-amira")]
    [InlineData("Northfield2025")]
    public void Names_of_the_person_and_agency_are_refused(string password) => Assert.NotNull(PasswordRules.GuessFault(password, ["amira", "northfield"]));

    [Fact]
    public void A_name_among_enough_else_is_accepted() => Assert.Null(PasswordRules.GuessFault("amira plover tundra sixpence", ["amira"]));

    [Fact]
    public void The_list_is_there() => Assert.InRange(CommonPasswords.Count, 3_000, 100_000);
}
