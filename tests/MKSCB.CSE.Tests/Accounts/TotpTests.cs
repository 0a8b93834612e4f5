using System.Globalization;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Tests.Accounts;

public class TotpTests
{
    /// <summary>"12345678901234567890", the key of RFC 6238 appendix B.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Clock_may_be_half_a_minute_out_and_no_more(int steps, bool accepted)
    {
        var now = DateTimeOffset.Parse("2026-03-03T14:05:10Z", CultureInfo.InvariantCulture);
        var code = Totp.Code(Key, Totp.StepAt(now) + steps);
        Assert.Equal(accepted ? Totp.StepAt(now) + steps : null, Totp.Match(Key, code, now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("１２３４５６")]
    [InlineData("abcdef")]
    public void What_is_no_code_matches_nothing(string code) => Assert.Null(Totp.Match(Key, code, DateTimeOffset.UnixEpoch.AddDays(1)));
}
