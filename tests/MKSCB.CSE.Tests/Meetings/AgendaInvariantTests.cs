using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>
/// A year of meetings with people who accept, defer, decline, forget to issue, cancel and run out of time, all at random.
/// Whatever they do: a child who is due is on the agenda, or off it with a reason, or on the next one.
/// </summary>
public class AgendaInvariantTests
{
    private sealed class Year(MeetingWorld world, Random random)
    {
        private readonly Dictionary<Guid, DateOnly> _reviewDue = [];
        private readonly HashSet<Guid> _owed = [];
        private readonly HashSet<Guid> _referred = [];
        private readonly List<Child> _children = [];

        public async Task RunAsync(int months)
        {
            for (var month = 0; month < months; month++)
            {
                await NewsAsync();
                await world.DraftAsync();
                var meeting = (await world.MeetingsAsync()).First(m => m.StartsAt >= world.Now && m.IsOpen);
                CheckEveryDueChild(meeting);
                var added = await world.World.ChildAsync();
                await world.WithMeetingAsync(meeting.Id, m => m.AddChild(added, "School asked", world.Chair, world.Now));
                await DecideAsync(meeting.Id);
                await HoldOrNotAsync(meeting.Id);
                Settle((await world.MeetingsAsync()).Single(m => m.Id == meeting.Id));
                world.GoTo(meeting.Day.AddDays(1));
            }
        }

        /// <summary>A child or two is referred; now and then one the body follows goes missing.</summary>
        private async Task NewsAsync()
        {
            var child = await world.World.ChildAsync();
            await world.ReferAsync(child);
            _children.Add(child);
            _owed.Add(child.Id);
            _referred.Add(child.Id);
            var other = _children[random.Next(_children.Count)];
            await world.WithChildAsync(other, c => world.WentMissing(c, world.Now.AddHours(-4)));
            _owed.Add(other.Id);
        }

        private void CheckEveryDueChild(Meeting meeting)
        {
            var due = _owed.Union(_reviewDue.Where(r => r.Value <= meeting.Day).Select(r => r.Key));
            foreach (var child in due)
            {
                var item = Assert.Single(meeting.Items, i => i.ChildId == child);
                Assert.True(item.IsOnAgenda);
                Assert.NotEmpty(item.Factors);
                Assert.DoesNotContain(item.Factors, f => f.Code == Factor.NoLongerDue);
            }
        }

        private Task<bool> DecideAsync(Guid id) => world.WithMeetingAsync(id, m =>
        {
            foreach (var item in m.Items.ToList())
            {
                switch (random.Next(5))
                {
                    case 0:
                        m.Defer(item, "Worker away", world.Chair, world.Now);
                        break;
                    case 1:
                        m.Decline(item, "In hand elsewhere", world.Chair, world.Now);
                        break;
                    case 2:
                        m.Accept(item, world.Chair, world.Now);
                        m.MoveTo(item, random.Next(10));
                        break;
                }
            }
        });

        private async Task HoldOrNotAsync(Guid id)
        {
            switch (random.Next(5))
            {
                case 0:
                    await world.WithMeetingAsync(id, m => m.Cancel("Snow"));
                    break;
                case 1:
                    break;
                default:
                    var anything = (await world.MeetingsAsync()).Single(m => m.Id == id).OnAgenda.Any();
                    await (anything ? world.HoldAsync(id, i => random.Next(4) == 0 ? null : i.Factors.Count == 0 ? null : new DateOnly(2026, 4, 1).AddMonths(random.Next(1, 14))) : Task.CompletedTask);
                    break;
            }
        }

        /// <summary>What is still owed after this meeting, worked out from what was recorded and not from the product's own queries.</summary>
        private void Settle(Meeting meeting)
        {
            foreach (var item in meeting.Items)
            {
                var child = item.ChildId!.Value;
                if (item.State == AgendaItemState.Discussed)
                {
                    _owed.Remove(child);
                    _referred.Remove(child);
                    _reviewDue[child] = item.NextReviewOn!.Value;
                }
                else if (item.State == AgendaItemState.Declined)
                {
                    Assert.False(string.IsNullOrWhiteSpace(item.DecisionReason));
                    // A referral stays due until it is discussed; a change that was looked at and declined is answered.
                    if (!_referred.Contains(child))
                    {
                        _owed.Remove(child);
                    }
                }
                else
                {
                    _owed.Add(child);
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    [InlineData(4000)]
    public async Task WhateverPeopleDo_NobodyDueFallsOff(int seed)
    {
        await using var world = await MeetingWorld.NewAsync();
        await new Year(world, new Random(seed)).RunAsync(12);
    }
}
