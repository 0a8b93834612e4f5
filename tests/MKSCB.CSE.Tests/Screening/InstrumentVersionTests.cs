using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Screening;

public sealed class InstrumentVersionTests
{
    private static readonly DateTime Now = new(2026, 3, 12, 9, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 12);
    private static readonly CurrentUser Somebody = new(Guid.NewGuid(), "Somebody", Guid.NewGuid(), "Agency", []);

    [Fact]
    public void PublishedVersion_KeepsItsContentForGood()
    {
        var version = Of("seraf@2013");

        Assert.Equal(InstrumentStatus.Published, version.Status);
        Assert.Throws<RuleViolation>(() => version.ReplaceDraft(version.DefinitionJson));
        Assert.Throws<RuleViolation>(() => version.Publish(Today, Somebody, Now));
    }

    [Fact]
    public void ShippedAgainUnchanged_ChangesNothing()
    {
        var version = Of("seraf@2013");
        var publishedAt = version.PublishedAt;

        version.Follow(File("seraf@2013"), Now.AddDays(1));

        Assert.Equal(publishedAt, version.PublishedAt);
    }

    [Fact]
    public void ChangedFileOfAPublishedVersion_RefusesToStart()
    {
        var stopped = Assert.Throws<InvalidOperationException>(() => Of("seraf@2013").Follow(Changed("seraf@2013"), Now));

        Assert.Contains("seraf@2013", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("ship the change as a new version", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ChangedFileOfADraft_IsTakenUnlessSomebodyEditedTheDraft()
    {
        var (untouched, edited) = (Of("mk@2015"), Of("mk@2015"));
        edited.ReplaceDraft(InstrumentReader.Write(edited.Definition() with { Title = "Edited here" }));

        untouched.Follow(Changed("mk@2015"), Now);
        edited.Follow(Changed("mk@2015"), Now);

        Assert.Equal("Changed", untouched.Title);
        Assert.Equal("Edited here", edited.Title);
    }

    [Fact]
    public void DraftPublishedHere_IsNotTouchedByItsDraftFile()
    {
        var version = Of("mk@2015");
        version.Publish(Today, Somebody, Now);

        version.Follow(Changed("mk@2015"), Now);

        Assert.NotEqual("Changed", version.Title);
        Assert.Equal((InstrumentStatus.Published, Somebody.Id), (version.Status, version.PublishedById!.Value));
    }

    [Fact]
    public void NewVersion_BeginsAsADraftCopyUnderItsOwnName()
    {
        var draft = Of("seraf@2016").DraftNewVersion("2027");

        Assert.Equal(("seraf@2027", InstrumentStatus.Draft), (draft.Key, draft.Status));
        Assert.Equal("2027", draft.Definition().Version);
        Assert.False(draft.UsableOn(Today));
        Assert.Throws<RuleViolation>(() => Of("seraf@2016").DraftNewVersion("no spaces allowed"));
    }

    [Fact]
    public void Draft_TakesOnlyADefinitionOfItself()
    {
        var draft = Of("mk@2015");

        Assert.Throws<RuleViolation>(() => draft.ReplaceDraft("{}"));
        Assert.Throws<RuleViolation>(() => draft.ReplaceDraft(Of("seraf@2013").DefinitionJson));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    public void Publishing_IsFromTodayOrLater(int days, bool allowed)
    {
        var draft = Of("mk@2015");
        if (!allowed)
        {
            Assert.Throws<RuleViolation>(() => draft.Publish(Today.AddDays(days), Somebody, Now));
            return;
        }

        draft.Publish(Today.AddDays(days), Somebody, Now);

        Assert.False(draft.UsableOn(Today.AddDays(days - 1)));
        Assert.True(draft.UsableOn(Today.AddDays(days)));
    }

    [Fact]
    public void RetiredVersion_IsUsableToItsLastDay()
    {
        var version = Of("seraf@2013");
        Assert.Throws<RuleViolation>(() => version.Retire(Today.AddDays(-1), Now));

        version.Retire(Today.AddDays(7), Now);

        Assert.True(version.UsableOn(Today.AddDays(7)));
        Assert.False(version.UsableOn(Today.AddDays(8)));
        Assert.Throws<RuleViolation>(() => version.Retire(Today.AddDays(9), Now));
    }

    [Fact]
    public async Task ShippedInstruments_AreInTheDatabaseOnceAfterTwoStarts()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await database.Services.MigrateDatabaseAsync();

        await using var scope = database.As(null);
        var versions = await scope.ServiceProvider.GetRequiredService<ReferenceRecords>().Instruments.ToListAsync();

        Assert.Equal(ShippedInstruments.All.Select(i => i.Definition.Key), versions.Select(v => v.Key).Order(StringComparer.Ordinal));
        Assert.All(versions, v => Assert.Equal(v.ContentHash, InstrumentReader.ContentHash(v.DefinitionJson)));
        Assert.All(versions, v => Assert.Equal(1, v.Version));
    }

    private static ShippedInstrument File(string key) => ShippedInstruments.All.Single(i => i.Definition.Key == key);

    private static InstrumentVersion Of(string key) => InstrumentVersion.Shipped(File(key), Now);

    private static ShippedInstrument Changed(string key)
    {
        var definition = File(key).Definition with { Title = "Changed" };
        return new ShippedInstrument(definition, InstrumentReader.Write(definition));
    }
}
