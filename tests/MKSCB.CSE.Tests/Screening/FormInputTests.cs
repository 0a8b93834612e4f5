using System.Net;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Screening;
using static MKSCB.CSE.Tests.Screening.FormWalk;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>What people and machines send that no page would, and two windows at once.</summary>
public sealed class FormInputTests
{
    private static async Task<string> TokenAsync(FormWalk walk) =>
        (await walk.Open("about")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<Tests.Web.Answer> PostAsync(FormWalk walk, string step, params string[] pairs) =>
        await walk.Browser.Post($"{walk.Address}/{step}", [new("__RequestVerificationToken", await TokenAsync(walk)), .. With(pairs).Select(p => KeyValuePair.Create(p.Key, p.Value!))]);

    [Fact]
    public async Task TwoMegabytes_ComeBackWithAMessage_AndTheText()
    {
        var walk = await BeginAsync();
        var text = new string('x', 2_000_000);

        var back = await walk.Save("voice", With("ChildsWords", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal(["What the child has said must be 4,000 characters or fewer"], back.Errors);
        Assert.Equal(text.Length, back.Page.QuerySelector("#ChildsWords")!.TextContent.Length);
    }

    [Fact]
    public async Task OddCharacters_AreKept_AndControlOnesLeftOut()
    {
        var walk = await BeginAsync();

        await walk.Save("voice", With("ChildsWords", "\u202eabc \U0001F600 \u0639\u0631\u0628\u064a <b>\u0007bell</b>\r\nline"));

        Assert.Equal("\u202eabc \U0001F600 \u0639\u0631\u0628\u064a <b>bell</b>\nline", (await walk.Open("voice")).Page.QuerySelector("#ChildsWords")!.TextContent);
        Assert.DoesNotContain("<b>bell", (await walk.Open("check")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWordWhereANumberBelongs_IsNamedAsThePageDoes()
    {
        var walk = await BeginAsync();

        Assert.Equal(["The age in years is not in a form we can read. Check it and try again"], (await walk.Save("about", With("ApproximateAge", "about ten"))).Errors);
    }

    [Theory]
    [InlineData("31", "2", "2012", "Date of birth must be a real date")]
    [InlineData("1", "1", "2099", "Date of birth must be in the past")]
    [InlineData("1", "1", "1950", "Date of birth must be less than 26 years ago: this service is for children, and young people with additional needs")]
    public async Task WrongBirthDate_IsSaidInWords(string day, string month, string year, string error)
    {
        var walk = await BeginAsync();

        Assert.Equal([error], (await walk.Save("about", With("DateOfBirth.Day", day, "DateOfBirth.Month", month, "DateOfBirth.Year", year))).Errors);
    }

    [Theory]
    [InlineData("about", "LocalityCode", "atlantis")]
    [InlineData("about", "EthnicityCode", "zz")]
    [InlineData("about", "ApproximateAge", "-3")]
    [InlineData("about", "ApproximateAge", "fourteen")]
    [InlineData("about", "LearningDisability", "Perhaps")]
    [InlineData("judgement", "Risk", "HarmEvidenced")]
    [InlineData("judgement", "Risk", "99")]
    [InlineData("judgement", "Harm", "High")]
    [InlineData("sharing", "Consent", "yes")]
    public async Task AnswerNotOffered_IsRefused_AndNothingStored(string step, string field, string value)
    {
        var walk = await BeginAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(walk, step, field, value)).Status);
        Assert.True(await walk.ReadAsync(s => s.All(x => x.About == null && x.Judgement == null && x.Sharing == null)));
    }

    [Theory]
    [InlineData("R8", "High")]
    [InlineData("R8", "None")]
    [InlineData("ZZ", "Yes")]
    [InlineData("V1", "Yes")]
    public async Task IndicatorNotAskedThere_OrNotSoAnswered_IsRefused(string code, string value)
    {
        var walk = await BeginAsync();

        var answer = await PostAsync(walk, "section/D", "Answers[0].Code", code, "Answers[0].Value", value);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(0, await walk.ReadAsync(s => s.SelectMany(x => x.Answers).Count()));
    }

    [Fact]
    public async Task OverPostedFields_AreNotStored()
    {
        var walk = await BeginAsync();
        var author = walk.Author.Id;

        var version = (await walk.Open("judgement")).Page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        var saved = await PostAsync(walk, "judgement", "Version", version, "Risk", "Low", "Rationale", "x", "Harm", "No", "Level", "HarmEvidenced", "WhyLower", "planted", "State", "Triaged", "AuthorId", Guid.NewGuid().ToString(), "ChildId", Guid.NewGuid().ToString(), "reference", "SCR-AAAA-AAAA");

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var stored = await walk.ReadAsync(s => s.AsNoTracking().Select(x => new { x.State, x.AuthorId, x.ChildId, x.Judgement }).Single());
        Assert.Equal((ScreeningState.Draft, author, (Guid?)null, (RiskLevel?)RiskLevel.Low, (string?)null), (stored.State, stored.AuthorId, stored.ChildId, stored.Judgement!.Level, stored.Judgement.WhyLower));
    }

    [Fact]
    public async Task TwoWindows_OnDifferentPages_DoNotMeet()
    {
        var walk = await BeginAsync();
        var (about, voice) = (await walk.Open("about"), await walk.Open("voice"));

        Assert.Equal(HttpStatusCode.Redirect, (await walk.Browser.Submit(about, With("GivenName", "Robin"), "Save and continue")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await walk.Browser.Submit(voice, With("Disclosure", "No"), "Save and continue")).Status);
    }

    [Fact]
    public async Task TwoWindows_OnTheSamePage_ShowBoth_AndTheChoiceIsKept()
    {
        var walk = await BeginAsync();
        var (one, two) = (await walk.Open("voice"), await walk.Open("voice"));
        await walk.Browser.Submit(one, With("Strengths", "Her grandmother"), "Save and continue");

        var merge = await walk.Browser.Submit(two, With("Strengths", "Her football team", "Disclosure", "No"), "Save and continue");

        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Equal("Somebody else changed this too", merge.Heading);
        Assert.Contains("Her grandmother", merge.Body, StringComparison.Ordinal);
        var saved = await walk.Browser.Submit(merge, With("Strengths", "Her football team"), "Save these answers");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("Her football team", (await walk.Open("voice")).Page.QuerySelector("#Strengths")!.TextContent);
    }

    [Fact]
    public async Task SameAnswersTwice_AreNoClash()
    {
        var walk = await BeginAsync();
        var page = await walk.Open("voice");
        await walk.Browser.Submit(page, With("Strengths", "Her grandmother"), "Save and continue");

        Assert.Equal(HttpStatusCode.Redirect, (await walk.Browser.Submit(page, With("Strengths", "Her grandmother"), "Save and continue")).Status);
    }

    [Fact]
    public async Task SavedAsOneTypes_AnswersTheNewVersion_SoTheNextSaveIsNoClash()
    {
        var walk = await BeginAsync();
        var first = await PostAsync(walk, "voice/draft", "Strengths", "Her", "Version", (await walk.Open("voice")).Page.QuerySelector("input[name=Version]")!.GetAttribute("value")!);
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.True(long.TryParse(first.Body, out _));

        var second = await PostAsync(walk, "voice/draft", "Strengths", "Her grandmother", "Version", first.Body);

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal("Her grandmother", (await walk.Open("voice")).Page.QuerySelector("#Strengths")!.TextContent);
    }

    [Fact]
    public async Task SavedAsOneTypes_WhatCannotBeStored_IsRefused()
    {
        var walk = await BeginAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(walk, "voice/draft", "Strengths", new string('x', 5000))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(walk, "section/D/draft", "Answers[0].Code", "ZZ")).Status);
    }

    [Fact]
    public async Task WithoutItsToken_NothingIsSaved()
    {
        var walk = await BeginAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await walk.Browser.Post($"{walk.Address}/voice", With("Strengths", "x").Select(p => KeyValuePair.Create(p.Key, p.Value!)))).Status);
        Assert.True(await walk.ReadAsync(s => s.All(x => x.Voice == null)));
    }
}
