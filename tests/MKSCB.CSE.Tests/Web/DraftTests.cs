using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Drafts;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web.Sample;

namespace MKSCB.CSE.Tests.Web;

/// <summary>What is typed into a long form survives whatever ends the page, and nobody else meets it.</summary>
public sealed class DraftTests(SampleHost host) : IClassFixture<SampleHost>
{
    [Fact]
    public async Task WhatWasTyped_IsThereAgain_UntilTheFormIsSent()
    {
        var person = await PersonAsync();
        var browser = await host.SignInAs(person);
        await KeepAsync(browser, await browser.Open("/sample/draft/a"), "/drafts/sample/a", "Half a title");

        var again = await (await host.SignInAs(person)).Open("/sample/draft/a");
        Assert.Equal("Half a title", again.Page.QuerySelector("input[name=Title]")!.GetAttribute("value"));

        var reader = await host.SignInAs(person);
        await reader.Submit(await reader.Open("/sample/draft/a"), Answers);
        Assert.NotEqual("Half a title", (await reader.Open("/sample/draft/a")).Page.QuerySelector("input[name=Title]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task AnotherPerson_AndAnotherRecord_DoNotMeetIt()
    {
        var browser = await host.SignInAs(await PersonAsync());
        await KeepAsync(browser, await browser.Open("/sample/draft/b"), "/drafts/sample/b", "Only mine");

        Assert.DoesNotContain("Only mine", (await (await host.SignInAs(await PersonAsync())).Open("/sample/draft/b")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Only mine", (await browser.Open("/sample/draft/c")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADraft_LiesSealedInTheDatabase_WithoutItsToken()
    {
        var person = await PersonAsync();
        var browser = await host.SignInAs(person);
        await KeepAsync(browser, await browser.Open("/sample/draft/d"), "/drafts/sample/d", "Quillfeather");

        await using var scope = host.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<FormDraft>().SingleAsync(d => d.Record == "d");
        scope.ServiceProvider.GetRequiredService<Acting>().Person = person;
        var draft = await scope.ServiceProvider.GetRequiredService<FormDrafts>().FindAsync("sample", "d", default);

        Assert.DoesNotContain("Quillfeather", kept.Content, StringComparison.Ordinal);
        Assert.Equal(["Quillfeather"], draft!.Fields["Title"]);
        Assert.DoesNotContain(draft.Fields.Keys, key => key.StartsWith("__", StringComparison.Ordinal) || key == "Password");
    }

    private async Task<CurrentUser> PersonAsync()
    {
        var world = new TestWorld(host.Services);
        return await world.PersonAsync(await world.AgencyAsync());
    }

    private static Dictionary<string, string?> Answers => new()
    {
        ["Title"] = "Whole",
        ["Story"] = "What was seen",
        ["Known"] = "Yes",
        ["DateOfBirth.Day"] = "3",
        ["DateOfBirth.Month"] = "3",
        ["DateOfBirth.Year"] = "2011",
    };

    private static async Task KeepAsync(Browser browser, Answer page, string address, string title)
    {
        var token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.Post(address, [new("Title", title), new("Password", "never kept"), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
    }
}
