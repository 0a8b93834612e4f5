using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>How much to fill a database with, to measure the pages on.</summary>
/// <param name="Children">Children with a record.</param>
/// <param name="Screenings">Screenings in all, those that wait included.</param>
/// <param name="Waiting">Screenings that wait for triage.</param>
/// <param name="Meetings">Meetings held, 24 a year, with 40 children each; when there are any, there are 60 agencies and 500 people, too.</param>
/// <param name="Views">Rows of the read audit.</param>
public sealed record ScaleSize(int Children, int Screenings, int Waiting = 300, int Meetings = 0, int Views = 0);

/// <summary>
/// Fills an empty database with the demonstration's people and as many fictional children as asked for, through the same verbs as
/// the pages, audit included. For measuring; never in Production.
/// </summary>
public static class ScaleData
{
    private const int AtOnce = 100;

    /// <summary>Children met longer ago than this have been dealt with: a meeting's agenda drafts itself from the rest.</summary>
    private const int DaysOfReferrals = 45;

    /// <exception cref="RuleViolation">The database already holds children.</exception>
    public static async Task SeedScaleAsync(this IServiceProvider services, ScaleSize size, Action<int>? told = null, CancellationToken cancel = default)
    {
        await DemoData.InScopeAsync(services, async records => RuleViolation.When(await records.All<Child>().AnyAsync(cancel), "This database already holds children. Use an empty one."), cancel);
        var world = await DemoData.SetStageAsync(services, cancel) ?? throw new RuleViolation("This database already holds the demonstration. Use an empty one.");
        var history = new DemoHistory(world);
        var reviews = Math.Max(0, (size.Screenings - size.Waiting - size.Children) / Math.Max(1, size.Children));
        var number = 0;
        foreach (var some in DemoChildren.Many(world, size.Children).Chunk(AtOnce))
        {
            await DemoData.InScopeAsync(services, records => { Add(world, history, some, number, reviews, records); return Task.CompletedTask; }, cancel);
            number += some.Length;
            told?.Invoke(number);
        }

        foreach (var some in DemoChildren.Many(world, size.Waiting).Select((child, n) => (child, n)).Chunk(AtOnce))
        {
            await DemoData.InScopeAsync(services, records => { Wait(world, some, records); return Task.CompletedTask; }, cancel);
        }

        if (size.Meetings > 0)
        {
            var years = new ScaleYears(services, world);
            await years.AddPartnersAsync(cancel);
            await years.HoldAsync(size.Meetings, told, cancel);
            await years.LookAsync(size.Views, cancel);
        }

        await DemoData.InScopeAsync(services, records => new MeetingUpkeep(records, world.WorkingDays).MakeMeetingsAsync(world.Now, cancel), cancel);
        await DemoData.InScopeAsync(services, records => new MeetingUpkeep(records, world.WorkingDays).DraftAgendasAsync(world.Now, cancel), cancel);
    }

    private static void Add(DemoWorld world, DemoHistory history, DemoChild[] some, int from, int reviews, SystemRecords records)
    {
        for (var n = 0; n < some.Length; n++)
        {
            var story = some[n];
            var meets = story.FirstContact > world.Today.AddDays(-DaysOfReferrals);
            var child = history.Open(story, from + n, records, meets);
            var days = world.Today.DayNumber - story.FirstContact.DayNumber - 3;
            for (var r = 1; r <= reviews; r++)
            {
                history.Review(story, child, world.OfficeHours(story.FirstContact.AddDays(2 + (days * r / (reviews + 1)))), records, meets: false);
            }
        }
    }

    private static void Wait(DemoWorld world, (DemoChild Child, int Number)[] some, SystemRecords records)
    {
        string[] authors = ["priya.nair", "tom.ashdown", "grace.okafor", "danny.marsh"];
        foreach (var (child, number) in some)
        {
            records.Add(DemoScreenings.Sent(world, child, child.First, world.People[authors[number % authors.Length]], world.Now.AddMinutes(-7 * (number + 1))));
        }
    }
}
