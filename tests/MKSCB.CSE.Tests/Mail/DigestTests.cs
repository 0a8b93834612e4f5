using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>When reminders go: a London morning on a working day, once to a person and period, and not for nothing.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private MailWorld _mail = null!;

    public async Task InitializeAsync() => _mail = new MailWorld(await TestDatabase.SqliteAsync(MailWorld.AddTo));

    public async Task DisposeAsync() => await _mail.Database.DisposeAsync();

    // The clocks go on the last Sundays of March and October: half past seven in London is another hour in UTC the day after.
    [Theory]
    [InlineData("2026-03-27T07:29:59Z", false)]
    [InlineData("2026-03-27T07:30:00Z", true)]
    [InlineData("2026-03-27T11:59:59Z", true)]
    [InlineData("2026-03-27T12:00:00Z", false)]
    [InlineData("2026-03-28T08:00:00Z", false)]
    [InlineData("2026-03-29T08:00:00Z", false)]
    [InlineData("2026-03-30T06:29:59Z", false)]
    [InlineData("2026-03-30T06:30:00Z", true)]
    [InlineData("2026-03-30T11:00:00Z", false)]
    [InlineData("2026-04-03T07:00:00Z", false)]
    [InlineData("2026-10-23T06:30:00Z", true)]
    [InlineData("2026-10-25T07:30:00Z", false)]
    [InlineData("2026-10-26T06:30:00Z", false)]
    [InlineData("2026-10-26T07:30:00Z", true)]
    public async Task ADigest_IsWrittenOnALondonMorning_OfAWorkingDay(string at, bool written)
    {
        await PersonAsync();
        _mail.Database.Clock.AdjustTime(DateTimeOffset.Parse(at));

        Assert.Equal(written ? 1 : 0, await _mail.RoundAsync());
    }

    [Fact]
    public async Task ADailyOne_GoesOnceADay_AcrossTheClockChange()
    {
        await PersonAsync();
        Dictionary<DateOnly, int> perDay = [];
        for (var at = new DateTimeOffset(2026, 3, 26, 0, 0, 0, TimeSpan.Zero); at < new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero); at = at.AddMinutes(20))
        {
            _mail.Database.Clock.AdjustTime(at);
            perDay[_mail.Database.Clock.Today()] = perDay.GetValueOrDefault(_mail.Database.Clock.Today()) + await _mail.RoundAsync();
        }

        Assert.Equal([26, 27, 30, 31], perDay.Where(day => day.Value > 0).Select(day => day.Key.Day).Order());
        Assert.All(perDay.Values, count => Assert.InRange(count, 0, 1));
    }

    /// <summary>Easter Monday is no working day, so that week's goes on the Tuesday; in a week the service slept on Monday, on the next morning it is there.</summary>
    [Fact]
    public async Task AWeeklyOne_GoesOnTheFirstWorkingMorningOfTheWeek()
    {
        await PersonAsync(DigestRhythm.Weekly);
        List<string> went = [];
        for (var day = new DateOnly(2026, 3, 30); day < new DateOnly(2026, 4, 25); day = day.AddDays(1))
        {
            _mail.Database.Clock.AdjustTime(new DateTimeOffset(LondonTime.ToUtc(day, new TimeOnly(8, 0))));
            var asleep = day == new DateOnly(2026, 4, 20);
            if (!asleep && await _mail.RoundAsync() == 1)
            {
                went.Add($"{day:ddd d MMM}");
            }
        }

        Assert.Equal(["Mon 30 Mar", "Tue 7 Apr", "Mon 13 Apr", "Tue 21 Apr"], went);
    }

    [Fact]
    public async Task Changing_FromDailyToWeekly_SendsNoSecondOneInTheSameWeek()
    {
        var person = await PersonAsync();
        _mail.Database.Clock.AdjustTime(new DateTimeOffset(2026, 3, 16, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await _mail.RoundAsync());

        await ChooseAsync(person, DigestRhythm.Weekly);
        _mail.Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await _mail.RoundAsync());
        await ChooseAsync(person, DigestRhythm.Daily);
        Assert.Equal(1, await _mail.RoundAsync());
    }

    [Fact]
    public async Task WhoeverChoseNone_OrCannotSignIn_GetsNone()
    {
        await PersonAsync(DigestRhythm.None);
        var left = await PersonAsync();
        await using (var scope = _mail.Database.As(null))
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountRecords>();
            accounts.Accounts.Single(a => a.Id == left.Id).Suspend();
            await accounts.SaveAsync(default);
        }

        Assert.Equal(0, await _mail.RoundAsync());
    }

    [Fact]
    public async Task NothingDue_SendsNothing_AndSomethingDue_IsListedWithItsLink()
    {
        var world = await SentWorld.MakeAsync(_mail.Database.Services);
        var draft = await world.DraftAsync();
        var low = await world.LowAsync();
        await _mail.RoundAsync();
        await _mail.SendAsync();

        var (nurse, lead, officer) = (To(world.Author), To(world.Lead), To(world.Officer));
        Assert.Contains($"Finish {draft.Reference}.", nurse, StringComparison.Ordinal);
        Assert.Contains($"https://cse.example/screenings/{draft.Reference}/form", nurse, StringComparison.Ordinal);
        Assert.Contains($"Agree or disagree with the level on {low.Reference}.", lead, StringComparison.Ordinal);
        Assert.Contains($"Decide on {low.Reference}. Due", officer, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Reference, lead + officer, StringComparison.Ordinal);

        var idle = await PersonAsync();
        await _mail.RoundAsync();
        await _mail.SendAsync();
        Assert.Equal(LetterState.NotNeeded, (await _mail.LettersAsync()).Single(l => l.RecipientId == idle.Id).State);
        Assert.Equal(3, _mail.Mail.Taken.Count);
    }

    [Fact]
    public async Task OneThatCouldNotBeSentThatDay_IsOvertakenByTheNext()
    {
        var world = await SentWorld.MakeAsync(_mail.Database.Services);
        await world.DraftAsync();
        await _mail.RoundAsync();
        _mail.Mail.Before = _ => throw new IOException();
        await _mail.SendAsync();

        _mail.Mail.Before = _ => { };
        _mail.Database.Clock.Advance(TimeSpan.FromDays(1));
        await _mail.RoundAsync();
        await _mail.SendAsync();

        Assert.Single(_mail.Mail.Taken);
    }

    private string To(CurrentUser person) => _mail.Mail.Taken.Single(letter => letter.To == $"person{person.Name.Split(' ')[1]}@example.org").Text;

    private async Task<CurrentUser> PersonAsync(DigestRhythm rhythm = DigestRhythm.Daily)
    {
        var person = await _mail.World.PersonAsync(await _mail.World.AgencyAsync());
        await ChooseAsync(person, rhythm);
        return person;
    }

    private async Task ChooseAsync(CurrentUser person, DigestRhythm rhythm)
    {
        await using var scope = _mail.Database.As(null);
        var accounts = scope.ServiceProvider.GetRequiredService<AccountRecords>();
        accounts.Accounts.Single(a => a.Id == person.Id).Remind(rhythm);
        await accounts.SaveAsync(default);
    }
}
