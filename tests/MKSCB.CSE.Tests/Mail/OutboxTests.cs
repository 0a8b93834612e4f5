using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>Nothing lost, nothing sent twice as far as that can be promised: on every database alike.</summary>
public abstract class OutboxTests : IAsyncLifetime
{
    private MailWorld _mail = null!;

    private protected abstract Task<TestDatabase> StartAsync(Action<IServiceCollection> also);

    public async Task InitializeAsync() => _mail = new MailWorld(await StartAsync(MailWorld.AddTo));

    public async Task DisposeAsync() => await _mail.Database.DisposeAsync();

    [SkippableFact]
    public async Task ALetter_IsStoredWithTheChangeThatMakesItDue_OrNotAtAll()
    {
        var agency = await _mail.World.AgencyAsync();
        var person = await _mail.World.PersonAsync(agency);
        await using var scope = _mail.Database.As(null);
        scope.ServiceProvider.GetRequiredService<Outbox>().Post(new NewLetter(PasswordChangedLetter.Code, person.Id));
        scope.ServiceProvider.GetRequiredService<SystemRecords>().Add(new Agency { Code = agency.Code, Name = "The same code again", Kind = AgencyKind.Health, From = agency.From });

        await Assert.ThrowsAsync<DbUpdateException>(() => scope.ServiceProvider.GetRequiredService<SystemRecords>().SaveAsync(default));

        Assert.Empty(await _mail.LettersAsync());
    }

    [SkippableFact]
    public async Task ACrashBetweenCommitAndSending_LosesNothing()
    {
        await _mail.PostAsync();

        // Whoever posted it is gone; a worker that starts later finds it.
        Assert.Equal(1, await _mail.SendAsync());
        Assert.Equal(0, await _mail.SendAsync());
        Assert.Single(_mail.Mail.Taken);
    }

    /// <summary>
    /// What at-least-once means: the mail server took the letter and the worker died before it could write that down. After
    /// the lease another sends it again, under the same Message-Id; a worker that only seemed dead changes nothing any more.
    /// </summary>
    [SkippableFact]
    public async Task AWorkerKilledBetweenSendingAndCompleting_IsFollowedByOneThatSendsItAgain_UnderTheSameMessageId()
    {
        await _mail.PostAsync();
        var id = Assert.Single(await _mail.SendingAsync(sending => sending.DueAsync(10, default)));
        var claimed = await _mail.SendingAsync(sending => sending.ClaimAsync(id, default));
        await _mail.Mail.SendAsync(new Letter(id, "person@example.org", "Subject", "Text"), default);

        _mail.Database.Clock.Advance(OutboxSending.Lease - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await _mail.SendAsync());
        _mail.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await _mail.SendAsync());

        Assert.Equal(2, _mail.Mail.Taken.Count);
        Assert.Single(_mail.Mail.Taken.Select(letter => letter.Write("no-reply@cse.example").MessageId).Distinct());
        Assert.False(await _mail.SendingAsync(sending => sending.SentAsync(claimed!, default)));
        Assert.False(await _mail.SendingAsync(sending => sending.FailedAsync(claimed!, "Late", forGood: true, default)));
        var letter = Assert.Single(await _mail.LettersAsync());
        Assert.Equal((LetterState.Sent, 2), (letter.State, letter.Attempts));
    }

    [SkippableFact]
    public async Task OneLetter_IsClaimedByOneOfManyWorkers()
    {
        await _mail.PostAsync();
        var id = Assert.Single(await _mail.SendingAsync(sending => sending.DueAsync(10, default)));

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _mail.SendingAsync(sending => sending.ClaimAsync(id, default)))));

        Assert.Single(claims, claim => claim != null);
    }

    [SkippableFact]
    public async Task FourWorkers_SendEveryLetterOnce()
    {
        var person = await _mail.World.PersonAsync(await _mail.World.AgencyAsync());
        await _mail.PostAsync([.. Enumerable.Range(0, 60).Select(_ => new NewLetter(PasswordChangedLetter.Code, person.Id))]);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_mail.SendAsync)));

        Assert.Equal(60, sent.Sum());
        Assert.Equal(60, _mail.Mail.Taken.Select(letter => letter.Id).Distinct().Count());
        Assert.Equal(60, _mail.Mail.Taken.Count);
    }

    [SkippableFact]
    public async Task TheSameOccasion_IsWrittenOnce()
    {
        var person = await _mail.PostAsync(letter => letter with { Once = "reminder:2026-03-12" });

        await Assert.ThrowsAsync<DbUpdateException>(() => _mail.PostAsync(new NewLetter(PasswordChangedLetter.Code, person) { Once = "reminder:2026-03-12" }));

        Assert.Single(await _mail.LettersAsync());
    }

    [SkippableFact]
    public async Task AFailure_IsTriedAgainAfterLongerAndLongerPauses_ThenLeftToAPerson()
    {
        _mail.Mail.Before = _ => throw new IOException("The relay at mail.example says no to person@example.org");
        await _mail.PostAsync();
        List<TimeSpan> pauses = [];
        while ((await _mail.LettersAsync()).Single() is { State: LetterState.Waiting } letter)
        {
            pauses.Add(letter.NextAt - _mail.Now);
            _mail.Database.Clock.SetUtcNow(letter.NextAt);
            await _mail.SendAsync();
        }

        Assert.Equal(OutboxSending.MostAttempts, pauses.Count);
        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange(pauses.Aggregate((all, next) => all + next), TimeSpan.FromDays(1), TimeSpan.FromDays(3));
        var dead = Assert.Single(await _mail.LettersAsync());
        Assert.Equal((LetterState.Dead, "IOException"), (dead.State, dead.Fault));

        _mail.Mail.Before = _ => { };
        await using (var scope = _mail.Database.As(null))
        {
            var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
            (await outbox.FindAsync(dead.Id, default))!.TryAgain(_mail.Now);
            await outbox.SaveAsync(default);
        }

        Assert.Equal(1, await _mail.SendAsync());
    }

    [SkippableFact]
    public async Task ALetterThatEndsTheProcessEachTime_IsGivenUp()
    {
        await _mail.PostAsync();
        var id = Assert.Single(await _mail.SendingAsync(sending => sending.DueAsync(10, default)));
        for (var attempt = 0; attempt < OutboxSending.MostAttempts; attempt++)
        {
            Assert.NotNull(await _mail.SendingAsync(sending => sending.ClaimAsync(id, default)));
            _mail.Database.Clock.Advance(OutboxSending.Lease);
        }

        Assert.Equal(0, await _mail.SendAsync());
        Assert.Equal((LetterState.Dead, "Never finished"), (await _mail.LettersAsync()).Select(l => (l.State, l.Fault!)).Single());
        Assert.Empty(_mail.Mail.Taken);
    }

    [SkippableFact]
    public async Task AnAddressRefusedForGood_IsNotTriedAgain()
    {
        _mail.Mail.Before = _ => throw new UndeliverableException(new IOException());
        await _mail.PostAsync();

        await _mail.SendAsync();

        Assert.Equal((LetterState.Dead, 1), (await _mail.LettersAsync()).Select(l => (l.State, l.Attempts)).Single());
    }

    [SkippableFact]
    public async Task WhatALetterIsAbout_IsErasedOnceItIsSent_AndTheRowInTime()
    {
        await _mail.PostAsync(letter => letter with { Reference = "SCR-1042", RecordId = Guid.NewGuid(), DueAt = _mail.Now });

        await _mail.SendAsync();

        var sent = Assert.Single(await _mail.LettersAsync());
        Assert.Equal((LetterState.Sent, null, null, null, null), (sent.State, sent.Reference, sent.RecordId, sent.DueAt, sent.Claim));
        Assert.Equal(0, await _mail.SendingAsync(sending => sending.ForgetAsync(_mail.Now, default)));
        Assert.Equal(1, await _mail.SendingAsync(sending => sending.ForgetAsync(_mail.Now.AddSeconds(1), default)));
        Assert.Empty(await _mail.LettersAsync());
    }

    [SkippableFact]
    public async Task ALetterSomebodyWaitsFor_GoesBeforeThoseThatCanWait()
    {
        var reminded = await _mail.PostAsync(letter => letter with { CanWait = true });
        _mail.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var waiting = await _mail.PostAsync();

        await _mail.SendAsync();

        var order = _mail.Mail.Taken.Select(letter => letter.Id).ToList();
        var letters = await _mail.LettersAsync();
        Assert.Equal([waiting, reminded], order.Select(id => letters.Single(l => l.Id == id).RecipientId!.Value));
    }

    [SkippableFact]
    public async Task SomebodyWhoHasLeftMeanwhile_IsNotWrittenTo_NorIsNobody()
    {
        var person = await _mail.PostAsync();
        await _mail.PostAsync(new NewLetter(NewPasswordLetter.Code, null));
        await using (var scope = _mail.Database.As(null))
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountRecords>();
            (await accounts.Accounts.SingleAsync(a => a.Id == person)).Leave();
            await accounts.SaveAsync(default);
        }

        Assert.Equal(0, await _mail.SendAsync());
        Assert.Empty(_mail.Mail.Taken);
        Assert.All(await _mail.LettersAsync(), letter => Assert.Equal(LetterState.NotNeeded, letter.State));
    }

    [SkippableFact]
    public async Task TwoNodesWritingDigestsAtOnce_WriteEachPersonsOnce()
    {
        for (var person = 0; person < 12; person++)
        {
            await _mail.World.PersonAsync(await _mail.World.AgencyAsync());
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_mail.RoundAsync)));
        await _mail.RoundAsync();

        var letters = await _mail.LettersAsync();
        Assert.Equal(12, letters.Count);
        Assert.Equal(12, letters.Select(l => l.RecipientId).Distinct().Count());
    }

    [Fact]
    public void TheLease_OutlastsTheLongestSending() => Assert.True(OutboxSending.Lease >= Postman.Longest * 2);
}

public sealed class SqliteOutboxTests : OutboxTests
{
    private protected override Task<TestDatabase> StartAsync(Action<IServiceCollection> also) => TestDatabase.SqliteAsync(also);
}

[Collection(PostgresRun.Name)]
public sealed class PostgresOutboxTests(PostgresCluster cluster) : OutboxTests
{
    private protected override Task<TestDatabase> StartAsync(Action<IServiceCollection> also) => TestDatabase.PostgresAsync(cluster, also);
}
