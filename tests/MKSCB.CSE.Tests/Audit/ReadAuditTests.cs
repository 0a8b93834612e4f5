using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Tests.Web.Sample;

namespace MKSCB.CSE.Tests.Audit;

/// <summary>No view without a row, no row without its person, and nothing in a refusal that tells.</summary>
public sealed class ReadAuditTests(SampleHost host) : IClassFixture<SampleHost>
{
    private TestWorld World => new(host.Services);

    [Fact]
    public async Task AShownChild_IsOnDiskBeforeTheAnswer()
    {
        var child = await World.ChildAsync();

        var answer = await host.As(Role.TriageOfficer).Open("/sample/children/" + child.Reference);

        Assert.Equal(child.Reference, answer.Body);
        var row = Assert.Single(await RowsAsync(child));
        Assert.Equal((ReadKind.Detail, "child", PersonByHeader.Holding(Role.TriageOfficer).Id), (row.Kind, row.Subject, row.PersonId));
        Assert.Equal(("sample/children/{reference}", "TriageOfficer"), (row.Page, row.Roles));
        Assert.NotNull(row.Correlation);
    }

    [Fact]
    public async Task AHiddenChild_AnswersAsAMissingOne_AndIsNotedAsRefused()
    {
        var child = await World.ChildAsync();
        var person = PersonByHeader.Holding(Role.BoardMember).Id;

        var hidden = await host.As(Role.BoardMember).Open("/sample/children/" + child.Reference);
        var missing = await host.As(Role.BoardMember).Open("/sample/children/T-999999");

        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal(WithoutTokens(missing.Body), WithoutTokens(hidden.Body));
        var refused = Assert.Single(await RowsAsync(child));
        Assert.Equal((ReadKind.Refused, "hidden", person), (refused.Kind, refused.Subject, refused.PersonId));
        Assert.Equal(1, await CountAsync(r => r.PersonId == person && r.Subject == "missing"));
    }

    [Fact]
    public async Task APageThatForgetsToSayWhatItShows_IsNotShown()
    {
        var answer = await host.As(Role.TriageOfficer).Open("/sample/forgetful");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("shown without a note", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheReadCannotBeWritten_ThePageIsNotShown()
    {
        await using var broken = new SampleHost();
        var child = await new TestWorld(broken.Services).ChildAsync();
        await using (var scope = broken.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("ALTER TABLE ReadEvents RENAME TO Elsewhere");
        }

        var answer = await broken.As(Role.TriageOfficer).Open("/sample/children/" + child.Reference);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.DoesNotContain(child.Reference, answer.Body, StringComparison.Ordinal);
        Assert.Contains("call 999", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyReadersAtOnce_EachHaveOneRow()
    {
        var child = await World.ChildAsync();
        var log = host.Services.GetRequiredService<ReadLog>();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => log.WriteAsync(new Acting(), [new ReadNote(ReadKind.Detail, "child", child.Id, [], null)], default)));

        Assert.Equal(50, (await RowsAsync(child)).Count);
    }

    [Fact]
    public async Task ALongList_KeepsEveryIdShown()
    {
        var child = await World.ChildAsync();
        var shown = Enumerable.Range(0, 1203).Select(_ => Guid.CreateVersion7()).ToList();

        await host.Services.GetRequiredService<ReadLog>().WriteAsync(new Acting(), [new ReadNote(ReadKind.Export, "children", child.Id, shown, new string('x', 900))], default);

        var rows = await RowsAsync(child);
        Assert.Equal([203, 500, 500], rows.Select(r => r.ShownCount).Order());
        Assert.Equal(shown.Order(), rows.SelectMany(r => r.Shown!.Split(' ')).Select(Guid.Parse).Order());
    }

    // The one thing that differs from page to page whatever was asked for.
    private static string WithoutTokens(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, "(value|content)=\"[^\"]*\"|[0-9a-f]{32}", "");

    private async Task<List<ReadEvent>> RowsAsync(Child child)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<ReadEvent>().AsNoTracking().Where(r => r.RecordId == child.Id).ToListAsync();
    }

    private async Task<int> CountAsync(System.Linq.Expressions.Expression<Func<ReadEvent, bool>> which)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<ReadEvent>().CountAsync(which);
    }
}
