using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using static MKSCB.CSE.Tests.Children.People;

namespace MKSCB.CSE.Tests.Children;

public sealed class ChildIdentityTests
{
    [Theory]
    [InlineData("Zoë", "ZOE")]
    [InlineData("O'Brien", "OBRIEN")]
    [InlineData("Łukasz", "LUKASZ")]
    [InlineData("Großmann", "GROSSMANN")]
    [InlineData("İpek", "IPEK")]
    [InlineData("Ærø", "AERO")]
    [InlineData("محمد", "محمد")]
    [InlineData("😀", "")]
    public void Key_IsCapitalsWithoutAccentsOrMarks(string name, string key) => Assert.Equal(key, SearchText.Key(name));

    [Fact]
    public void Keys_TakeANameApartOnceEach() =>
        Assert.Equal(["ANNA", "MARIA", "OBRIEN"], SearchText.Keys("Anna-Maria", "O’Brien", "anna", null));

    [Theory]
    [InlineData("mk93aa", "MK9 3AA", "MK93AA")]
    [InlineData(" MK12 5 TT ", "MK12 5TT", "MK125TT")]
    [InlineData("MK9", "MK9", "MK9")]
    [InlineData("  ", "", null)]
    public void Postcode_IsWrittenOneWay(string typed, string shown, string? key)
    {
        Assert.Equal(shown, SearchText.Postcode(typed) ?? "");
        Assert.Equal(key, SearchText.PostcodeKey(typed));
    }

    [Fact]
    public void ANewChild_IsFindableByEveryPartOfTheName() =>
        Assert.Equal(["ANNA", "FIELD", "MARIA"], Child("Anna-Maria", "Field").SearchTerms.Select(t => t.Term).Order(StringComparer.Ordinal));

    [Fact]
    public void CorrectedName_StaysFindableAsAnAlias()
    {
        var child = Child("Ambr", "Field");

        child.Correct(Identity("Amber", "Meadow", "mk9 3aa"), Officer(), Now);

        Assert.Equal("Ambr Field", Assert.Single(child.Aliases).Name);
        Assert.Equal(["AMBER", "AMBR", "FIELD", "MEADOW"], child.SearchTerms.Select(t => t.Term).Order(StringComparer.Ordinal));
        Assert.Equal(("MK9 3AA", "MK93AA"), (child.Postcode, child.PostcodeKey));
    }

    [Fact]
    public void CorrectingOnlyAnAccentOrAnAddress_MakesNoAlias()
    {
        var child = Child("Zoe", "Field");

        child.Correct(Identity("Zoë", "Field"), Officer(), Now);

        Assert.Empty(child.Aliases);
        Assert.Equal("Zoë", child.GivenName);
        Assert.Equal(2, child.SearchTerms.Count);
    }

    [Fact]
    public void ANameThatWasNotKnown_IsNoFormerName()
    {
        var child = Child(Core.Children.Child.UnknownName, "Field");

        child.Correct(Identity("Amber", "Meadow"), Officer(), Now);
        Assert.Equal("Field", Assert.Single(child.Aliases).Name);

        child.Correct(Identity("Amber", "Field"), Officer(), Now);
        child.Correct(Identity("Amber", "Meadow"), Officer(), Now);
        Assert.Equal(["Field", "Amber Meadow", "Amber Field"], child.Aliases.Select(a => a.Name));
    }

    [Fact]
    public void APartSharedByTwoNames_StaysFindable_WhenOneGoes()
    {
        var child = Child("Amber", "Field");
        var alias = child.AddAlias("Wren Field", AliasKind.AlsoKnownAs, null, Officer(), Now);
        child.AddAlias("Wren", AliasKind.OnlineName, null, Officer(), Now);

        child.RemoveAlias(alias);
        Assert.Equal(["AMBER", "FIELD", "WREN"], child.SearchTerms.Select(t => t.Term).Order(StringComparer.Ordinal));
        child.CorrectAlias(child.Aliases.Single(), "Robin", AliasKind.OnlineName, null);
        Assert.Equal(["AMBER", "FIELD", "ROBIN"], child.SearchTerms.Select(t => t.Term).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheSameNameTwice_IsRefused_HoweverItIsWritten()
    {
        var child = Child("Zoë", "Field");
        child.AddAlias("Wren", AliasKind.AlsoKnownAs, null, Officer(), Now);
        child.AddAlias("🐦", AliasKind.OnlineName, null, Officer(), Now);
        child.AddAlias("🐤", AliasKind.OnlineName, null, Officer(), Now);

        Assert.Throws<RuleViolation>(() => child.AddAlias("wrén", AliasKind.OnlineName, null, Officer(), Now));
        Assert.Throws<RuleViolation>(() => child.AddAlias("zoe field", AliasKind.OnlineName, null, Officer(), Now));
        Assert.Throws<RuleViolation>(() => child.AddAlias("🐦", AliasKind.OnlineName, null, Officer(), Now));
        Assert.Equal(3, child.Aliases.Count);
    }

    [Fact]
    public void BornInTheFuture_IsRefused() =>
        Assert.Throws<RuleViolation>(() => Child().Correct(Identity(born: Today.AddDays(1)), Officer(), Now));

    [Theory]
    [InlineData("2011-03-12", 15)]
    [InlineData("2011-03-13", 14)]
    [InlineData("2012-02-29", 14)]
    public void Age_IsWholeYearsOnTheDay(string born, int age) =>
        Assert.Equal(age, Child(born: DateOnly.Parse(born)).AgeOn(Today));

    [Fact]
    public void BornOnLeapDay_IsAYearOlderOnTheFirstOfMarch()
    {
        var child = Child(born: new DateOnly(2012, 2, 29));

        Assert.Equal(13, child.AgeOn(new DateOnly(2026, 2, 28)));
        Assert.Equal(14, child.AgeOn(new DateOnly(2026, 3, 1)));
    }
}
