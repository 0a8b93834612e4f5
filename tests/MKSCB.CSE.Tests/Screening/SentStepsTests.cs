using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>Answering triage's question, taking a screening back, countersigning: the real forms, without scripts.</summary>
public sealed class SentStepsTests : IAsyncLifetime
{
    private static readonly TestHost Host = TestHost.Shared;
    private SentWorld _world = null!;

    public async Task InitializeAsync() => _world = await SentWorld.MakeAsync(Host.Services);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Question_is_answered_from_the_list_and_goes_back_to_the_queue()
    {
        var sent = await _world.SentAsync();
        var question = await _world.AskAsync(sent, "Who else saw the car?");
        var author = await Host.SignInAs(_world.Author);

        var list = await author.Open("/screenings");
        Assert.Contains($"Answer the question on {sent.Reference}", list.Body, StringComparison.Ordinal);
        var page = await author.Open($"/screenings/{sent.Reference}");
        var link = page.Page.QuerySelector("main a[href*='/questions/']")!.GetAttribute("href")!;
        var form = await author.Open(link);
        Assert.Contains("Who else saw the car?", form.Body, StringComparison.Ordinal);
        var done = await author.Follow(await author.Submit(form, Fields(("Answer", "The caretaker did."))));

        Assert.Contains("The caretaker did.", done.Body, StringComparison.Ordinal);
        var stored = await _world.StoredAsync(sent);
        Assert.Equal(ScreeningState.Submitted, stored.State);
        Assert.Equal(Submissions.Now, stored.SubmittedAt);
        Assert.Equal((question, "The caretaker did."), (stored.Requests.Single().Id, stored.Requests.Single().Answer));
    }

    [Fact]
    public async Task Same_answer_twice_is_stored_once_and_another_is_refused_with_its_text()
    {
        var sent = await _world.SentAsync();
        var question = await _world.AskAsync(sent, "Where?");
        var author = await Host.SignInAs(_world.Author);
        var form = await author.Open($"/screenings/{sent.Reference}/questions/{question}");
        await author.Submit(form, Fields(("Answer", "At the station.")));
        Assert.Equal($"/screenings/{sent.Reference}", (await author.Submit(form, Fields(("Answer", "At the station.")))).Location);

        var late = await author.Submit(form, Fields(("Answer", "Something else.")));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Something else.", late.Body, StringComparison.Ordinal);
        Assert.Equal("At the station.", (await _world.StoredAsync(sent)).Requests.Single().Answer);
        Assert.Single((await _world.StoredAsync(sent)).Events, e => e.Kind == ScreeningEventKind.Answered);
    }

    [Fact]
    public async Task Answer_to_the_first_question_is_never_filed_under_the_second()
    {
        var sent = await _world.SentAsync();
        var first = await _world.AskAsync(sent, "First?");
        var author = await Host.SignInAs(_world.Author);
        var form = await author.Open($"/screenings/{sent.Reference}/questions/{first}");
        await _world.ChangeAsync(sent, (s, now) => s.AnswerQuestion("From the other window.", _world.Author, now));
        await _world.AskAsync(sent, "Second?");

        Assert.Equal(HttpStatusCode.Conflict, (await author.Submit(form, Fields(("Answer", "Late.")))).Status);
        Assert.Null((await _world.StoredAsync(sent)).Requests.Single(r => r.Question == "Second?").Answer);
    }

    [Fact]
    public async Task Two_megabytes_of_answer_get_a_message_and_come_back()
    {
        var sent = await _world.SentAsync();
        var question = await _world.AskAsync(sent, "Where?");
        var author = await Host.SignInAs(_world.Author);
        var form = await author.Open($"/screenings/{sent.Reference}/questions/{question}");
        var answer = await author.Submit(form, Fields(("Answer", "x" + new string('y', 2_000_000) + "z")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Answer must be 2,000 characters or fewer", Assert.Single(answer.Errors));
        Assert.Equal(2_000_002, answer.Page.QuerySelector("textarea[name=Answer]")!.TextContent.Length);
    }

    [Fact]
    public async Task Withdrawing_asks_why_keeps_the_screening_and_a_second_click_changes_nothing()
    {
        var sent = await _world.SentAsync();
        var author = await Host.SignInAs(_world.Author);
        var form = await author.Open($"/screenings/{sent.Reference}/withdraw");
        Assert.Equal("Say why you withdraw this screening", Assert.Single((await author.Submit(form, Fields(("Reason", "  ")))).Errors));

        var done = await author.Follow(await author.Submit(form, Fields(("Reason", "It was another child."))));
        await author.Submit(form, Fields(("Reason", "It was another child.")));
        Assert.Contains("It was another child.", done.Body, StringComparison.Ordinal);
        var stored = await _world.StoredAsync(sent);
        Assert.Equal(ScreeningState.Withdrawn, stored.State);
        Assert.Null(stored.QueuePlace);
        Assert.Single(stored.Events, e => e.Kind == ScreeningEventKind.Withdrawn);
        Assert.Equal(HttpStatusCode.OK, (await (await Host.SignInAs(_world.Lead)).Open($"/screenings/{sent.Reference}")).Status);
    }

    [Fact]
    public async Task Decided_screening_can_no_longer_be_withdrawn()
    {
        var sent = await _world.SentAsync();
        var author = await Host.SignInAs(_world.Author);
        var form = await author.Open($"/screenings/{sent.Reference}/withdraw");
        await _world.DecideAsync(sent, "Told.", "Asked.");
        var answer = await author.Submit(form, Fields(("Reason", "Too late")));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Too late", answer.Body, StringComparison.Ordinal);
        Assert.Equal(ScreeningState.Triaged, (await _world.StoredAsync(sent)).State);
    }

    [Theory]
    [InlineData("true", CountersignState.Agreed)]
    [InlineData("false", CountersignState.Disagreed)]
    public async Task Lead_says_whether_they_agree_once(string agrees, CountersignState expected)
    {
        var low = await _world.LowAsync();
        var lead = await Host.SignInAs(_world.Lead);
        Assert.Contains($"Countersign {low.Reference}", (await lead.Open("/screenings/agency")).Body, StringComparison.Ordinal);
        var form = await lead.Open($"/screenings/{low.Reference}/countersign");
        Assert.Contains("The driver was an aunt.", form.Body, StringComparison.Ordinal);
        Assert.Equal(2, (await lead.Submit(form, [])).Errors.Count);

        var filled = Fields(("Agrees", agrees), ("Comment", "I know the family."));
        var done = await lead.Follow(await lead.Submit(form, filled));
        Assert.Equal($"/screenings/{low.Reference}", (await lead.Submit(form, filled)).Location);
        Assert.Contains("I know the family.", done.Body, StringComparison.Ordinal);
        var stored = await _world.StoredAsync(low);
        Assert.Equal(expected, stored.Countersign);
        Assert.Equal(2, stored.Events.Count);
        Assert.DoesNotContain($"Countersign {low.Reference}", (await lead.Open("/screenings/agency")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_countersigns_their_own()
    {
        var own = await _world.LowAsync(_world.Lead);
        var lead = await Host.SignInAs(_world.Lead);
        Assert.Contains("another lead must sign", (await lead.Open("/screenings/agency")).Body, StringComparison.Ordinal);
        var form = await lead.Open($"/screenings/{own.Reference}/countersign");
        Assert.Equal(HttpStatusCode.Conflict, form.Status);
        Assert.Null(form.Page.QuerySelector("[name=Agrees]"));
    }

    [Fact]
    public async Task Withdrawn_screening_waits_for_nobody_s_signature()
    {
        var low = await _world.LowAsync();
        await _world.ChangeAsync(low, (s, now) => s.Withdraw("Wrong child", _world.Author, now));
        var lead = await Host.SignInAs(_world.Lead);
        Assert.DoesNotContain($"Countersign {low.Reference}", (await lead.Open("/screenings/agency")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Open($"/screenings/{low.Reference}/countersign")).Status);
    }

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);
}
