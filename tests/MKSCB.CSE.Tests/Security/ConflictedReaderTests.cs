using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Triage;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security;

/// <summary>A conflict of interest beats every role, that of whoever reads the audit too.</summary>
public sealed class ConflictedReaderTests
{
    private static readonly TestHost Host = TestHost.Shared;
    private static readonly TestWorld World = new(Host.Services);

    [Theory]
    [InlineData("/audit")]
    [InlineData("/audit/views")]
    public async Task The_audit_tells_nothing_of_a_child_its_reader_must_not_see(string page)
    {
        var (reader, other) = (await World.PersonAsync(await World.AgencyAsync(), Role.InformationGovernance), await World.PersonAsync(await World.AgencyAsync(), Role.InformationGovernance));
        var child = await World.ChildAsync();
        await (await Host.SignInAs(Role.TriageOfficer)).Open($"/children/{child.Reference}");
        Assert.Contains(child.Reference, (await (await Host.SignInAs(reader)).Open($"{page}?Reference={child.Reference}")).Page.QuerySelector("table")?.TextContent ?? "", StringComparison.Ordinal);

        await World.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = reader.Id, Reason = "Niece", DeclaredAt = DateTime.UtcNow, DeclaredById = other.Id });

        var conflicted = await Host.SignInAs(reader);
        Assert.DoesNotContain(child.Reference, (await conflicted.Open($"{page}?Reference={child.Reference}")).Page.QuerySelector("table")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(child.Reference, (await conflicted.Open(page)).Body, StringComparison.Ordinal);
        Assert.Contains(child.Reference, (await (await Host.SignInAs(other)).Open($"{page}?Reference={child.Reference}")).Page.QuerySelector("table")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Triage_cannot_give_work_with_a_child_to_an_author_who_must_not_see_it()
    {
        var (submission, author) = await TriageHost.SentAsync();
        var child = await World.ChildAsync();
        await World.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = author.Id, Reason = "Aunt", DeclaredAt = DateTime.UtcNow, DeclaredById = author.Id });
        var officer = await Host.SignInAs(await TriageHost.PersonAsync());

        var choices = TriageHost.Choices();
        (choices["AuthorWorksWithChild"], choices["AuthorRole"]) = ("true", "School nurse");
        var refused = await officer.Submit(await officer.Open($"/triage/{submission.Reference}/decide/{child.Reference}"), choices);

        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(ScreeningState.Submitted, await World.ReadAsync(records => records.All<ScreeningSubmission>().Single(s => s.Id == submission.Id).State));
    }
}
