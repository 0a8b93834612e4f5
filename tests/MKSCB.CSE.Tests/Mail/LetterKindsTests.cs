using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Mail;
using static MKSCB.CSE.Tests.Triage.TriageHost;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>Every kind of letter there is, caused as in life among records full of names: what arrives names nobody.</summary>
public sealed partial class LetterKindsTests
{
    public static TheoryData<string> Kinds => [.. LetterKinds.Codes];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EachKind_CarriesNothingAnybodyTyped_AndLinksHereOnly(string kind)
    {
        Assert.True(PlantedWorld.Causes.ContainsKey(kind), $"Say in {nameof(PlantedWorld)} what causes a letter of the kind {kind}.");
        var recipient = await PlantedWorld.Causes[kind]();
        var email = await ReadAsync(records => records.All<Account>().Where(a => a.Id == recipient).Select(a => a.Email).SingleAsync());

        await TestHost.Shared.LetterAsync(email!, "");

        var raw = string.Join('\n', TestHost.Shared.Letters(email!).Select(letter => $"{letter.Headers.Aggregate("", (all, header) => all + header)}\n{letter.Subject}\n{letter.TextBody}"));
        Assert.DoesNotContain(PlantedWorld.Word, raw, StringComparison.OrdinalIgnoreCase);
        Assert.All(Address().Matches(raw), link => Assert.StartsWith("http://localhost:5080/", link.Value, StringComparison.Ordinal));
        Assert.Contains("do not write about a child by email", raw, StringComparison.Ordinal);
        Assert.Equal(LetterState.Sent, await ReadAsync(records => records.All<OutboxLetter>().Where(l => l.RecipientId == recipient && l.Kind == kind).Select(l => l.State).SingleAsync()));
    }

    /// <summary>The digest above would prove nothing if it listed nothing.</summary>
    [Fact]
    public async Task ADigest_ListsEveryKindOfThingDue_InWordsNobodyTyped()
    {
        var owner = await PlantedWorld.Causes[DigestRound.Kind]();
        var email = await ReadAsync(records => records.All<Account>().Where(a => a.Id == owner).Select(a => a.Email).SingleAsync());

        var letter = await TestHost.Shared.LetterAsync(email!, "due");

        foreach (var expected in new[] { "Your action for the Test MARMM", "A colleague's action for the Test MARMM", "Issue the agenda of the Test MARMM", "Decide on SCR-", "A question on SCR-", "Finish SCR-", "Overdue", "/my-work/actions/", "/account/reminders" })
        {
            Assert.Contains(expected, letter, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Robin Example")]
    [InlineData("robin")]
    [InlineData("SCR-")]
    [InlineData("SCR-1042 Robin")]
    public void AReference_IsAReference_AndNothingElse(string text) =>
        Assert.Throws<ArgumentException>(() => new NewLetter("any", Guid.NewGuid()) { Reference = text });

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
