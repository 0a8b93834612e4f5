using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web.Sample;

namespace MKSCB.CSE.Tests.Web;

/// <summary>A double click, a reload or a lost answer never stores the same thing twice.</summary>
public sealed class OncePostsTests(SampleHost host) : IClassFixture<SampleHost>
{
    private readonly Browser _browser = host.As(Role.SystemAdministrator);
    private readonly string _name = $"Once {TestWorld.NextNumber()}";

    private Dictionary<string, string?> Fields(string code = "a") => new() { ["name"] = _name, ["code"] = code };

    [Fact]
    public async Task TheSamePostAgain_IsStoredOnce_AndLeadsWhereTheFirstLed()
    {
        var page = await _browser.Open("/sample/agency");
        var first = await _browser.Submit(page, Fields());

        var again = await _browser.Submit(page, Fields());

        Assert.Equal("/sample/agency?made=a", first.Location);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(first.Location, again.Location);
        Assert.Equal(1, await StoredAsync());
    }

    [Fact]
    public async Task TheSamePageSentWithOtherWords_IsANewPost()
    {
        var page = await _browser.Open("/sample/agency");
        await _browser.Submit(page, Fields());

        var changed = await _browser.Submit(page, Fields("b"));

        Assert.Equal("/sample/agency?made=b", changed.Location);
        Assert.Equal(2, await StoredAsync());
    }

    [Fact]
    public async Task AFreshPage_MayStoreTheSameWords()
    {
        await _browser.Submit(await _browser.Open("/sample/agency"), Fields());
        await _browser.Submit(await _browser.Open("/sample/agency"), Fields());

        Assert.Equal(2, await StoredAsync());
    }

    [Fact]
    public async Task ManyClicksAtOnce_AreStoredOnce()
    {
        var page = await _browser.Open("/sample/agency");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _browser.Submit(page, Fields())));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(1, await StoredAsync());
    }

    [Fact]
    public async Task AnotherPersonsPost_WithTheSameKey_IsTheirOwn()
    {
        var page = await _browser.Open("/sample/agency");
        await _browser.Submit(page, Fields());
        var other = host.As(Role.TriageOfficer);
        await other.Open("/sample/agency");

        await other.Submit(await other.Open("/sample/agency"), Fields());

        Assert.Equal(2, await StoredAsync());
    }

    private async Task<int> StoredAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReferenceRecords>().Agencies.CountAsync(a => a.Name == _name);
    }

    [Fact]
    public async Task ASentForm_IsForgottenAfterAWhile_AndNotBefore()
    {
        await _browser.Submit(await _browser.Open("/sample/agency"), Fields());
        await using var scope = host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();

        Assert.Equal(0, await records.ForgetSentFormsAsync(DateTime.UtcNow.AddDays(-7), default));
        Assert.True(await records.ForgetSentFormsAsync(DateTime.UtcNow.AddMinutes(1), default) > 0);
    }
}
