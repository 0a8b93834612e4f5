using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Tests.Rules;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("abc", 5, "abc")]
    [InlineData("abc", 2, "ab")]
    [InlineData("abc", 0, "")]
    [InlineData("a\U0001F600b", 2, "a")]
    [InlineData("a\U0001F600b", 3, "a\U0001F600")]
    public void Cut_LeavesNoHalfCharacter(string text, int length, string cut) => Assert.Equal(cut, text.Cut(length));
}
