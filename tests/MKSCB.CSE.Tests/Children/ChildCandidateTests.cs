using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Tests.Children;

public sealed class ChildCandidateTests
{
    private static readonly ChildCandidate Known = new()
    {
        Id = Guid.NewGuid(),
        Reference = "MKC-1001",
        GivenName = "Anna-Maria",
        FamilyName = "O'Brien",
        DateOfBirth = new DateOnly(2011, 5, 3),
        PostcodeKey = "MK93AA",
        Aliases = ["Minnie"],
    };

    [Theory]
    [InlineData("Anna Maria", "O’Brien", null, null, "Same name.")]
    [InlineData("O'Brien", "Maria Anna", null, null, "Same names in another order.")]
    [InlineData("Anna", "OBrien", null, null, "2 parts of the name are the same.")]
    [InlineData("Minnie", "O'Brien", null, null, "One part of the name is the same. A part of the name matches an alias.")]
    [InlineData("Someone", "Else", "2011-05-03", null, "Same date of birth.")]
    [InlineData("Anna", "Else", "2011-03-05", null, "One part of the name is the same. Date of birth with day and month exchanged.")]
    [InlineData("Anna", "Else", "2010-05-03", null, "One part of the name is the same. Date of birth differs by a day or in the year only.")]
    [InlineData("Anna", "Else", null, "mk9 3aa", "One part of the name is the same. Same postcode.")]
    [InlineData("Anna", "Else", null, "mk9 9zz", "One part of the name is the same. Postcode begins the same (MK9).")]
    [InlineData("Anna", "Else", null, "mk9", "One part of the name is the same. Postcode begins the same (MK9).")]
    public void Likeness_IsSaidInWords(string given, string family, string? born, string? postcode, string reasons)
    {
        var candidate = Known.Against(Clues(given, family, born, postcode));

        Assert.Equal(reasons, string.Join(" ", candidate.Reasons));
        Assert.True(candidate.IsLikely);
    }

    [Theory]
    [InlineData("Anna", "Else", "2001-01-01", "LU1 1AA")]
    [InlineData("Someone", "Else", "2001-01-01", "MK9 3AA")]
    [InlineData("Someone", "Else", null, null)]
    public void OneCommonNameOrOneDistrict_IsNotEnough(string given, string family, string? born, string? postcode) =>
        Assert.False(Known.Against(Clues(given, family, born, postcode)).IsLikely);

    [Fact]
    public void BesideAChildVeryLike_OneSharedNameAndDistrict_IsNoise()
    {
        var clues = Clues("Anna", "Else", "2011-05-03", "MK9 9ZZ");
        var like = Known.Against(clues);
        var faint = (Known with { Id = Guid.NewGuid(), DateOfBirth = new DateOnly(2003, 1, 9) }).Against(clues);
        var sameDay = (Known with { Id = Guid.NewGuid(), GivenName = "Zoe", PostcodeKey = null }).Against(clues);

        Assert.True(like.StandsBeside([like, faint, sameDay]));
        Assert.True(sameDay.StandsBeside([like, faint, sameDay]));
        Assert.False(faint.StandsBeside([like, faint, sameDay]));
        Assert.True(faint.StandsBeside([faint]));
    }

    private static ChildClues Clues(string given, string family, string? born, string? postcode) =>
        new(given, family, null, born == null ? null : DateOnly.Parse(born), postcode);
}
