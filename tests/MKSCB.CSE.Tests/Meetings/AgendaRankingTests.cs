using FsCheck.Xunit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Tests.Meetings;

public class AgendaRankingTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly Meeting = new(2026, 3, 12);

    private static CandidateFacts Child(string reference) => new() { ChildId = Guid.NewGuid(), Reference = reference, Since = new DateOnly(2025, 10, 12) };

    private static string[] Order(params CandidateFacts[] facts) => [.. AgendaRanking.Rank(facts, Meeting, Today).Select(c => c.Facts.Reference)];

    private static string[] Sentences(CandidateFacts facts) => [.. AgendaRanking.Reasons(facts, Meeting, Today).Select(r => r.Sentence)];

    [Fact]
    public void HarmThenRaisedLevel_ComeBeforeEverySumOfOtherReasons()
    {
        var busy = Child("MKC-1") with
        {
            Level = RiskLevel.High,
            MissingEpisodes = 9,
            NewScreenings = 4,
            OpenActions = 5,
            OverdueActions = 4,
            OldestOverdue = new DateOnly(2025, 12, 1),
            ReviewOn = new DateOnly(2025, 12, 1),
            CarriedFrom = new CarriedFrom(Carried.NotReached, new DateOnly(2026, 2, 12), null, 3),
            Moved = new LevelMove(RiskLevel.HarmEvidenced, RiskLevel.High, new DateOnly(2026, 2, 1)),
        };
        var raised = Child("MKC-2") with { Level = RiskLevel.Medium, Moved = new LevelMove(RiskLevel.Low, RiskLevel.Medium, new DateOnly(2026, 2, 1)) };
        var harmed = Child("MKC-3") with { Level = RiskLevel.HarmEvidenced, ReviewOn = Meeting };
        Assert.Equal(["MKC-3", "MKC-2", "MKC-1"], Order(busy, raised, harmed));
    }

    [Fact]
    public void Weights_KeepTheThreeFirstFactorsApart()
    {
        var weights = AgendaRanking.Weights;
        Assert.Equal(Enum.GetValues<Factor>().ToHashSet(), weights.Keys.ToHashSet());
        foreach (var first in new[] { Factor.HarmEvidenced, Factor.LevelRaised, Factor.WaitedLong })
        {
            Assert.True(weights[first] > weights.Where(w => w.Key > first).Sum(w => w.Value), $"{first} can be overtaken");
        }
    }

    [Fact]
    public void PutOffThreeTimes_WaitsNoLongerBehindLesserReasons()
    {
        var waited = Child("MKC-1") with { CarriedFrom = new CarriedFrom(Carried.NotReached, new DateOnly(2026, 2, 12), null, 3) };
        var busy = Child("MKC-2") with { Level = RiskLevel.High, MissingEpisodes = 5, OpenActions = 2, OverdueActions = 1, OldestOverdue = Today, ReferredOn = Today };
        Assert.Equal(["MKC-1", "MKC-2"], Order(busy, waited));
    }

    [Fact]
    public void EveryFactor_HasItsSentence()
    {
        var facts = Child("MKC-1") with
        {
            Level = RiskLevel.High,
            Moved = new LevelMove(RiskLevel.Medium, RiskLevel.High, new DateOnly(2026, 2, 20)),
            MissingEpisodes = 2,
            Repeated = new RepeatedlyMissing(4, 90, 3, new DateOnly(2026, 2, 21)),
            InterviewLateSince = new DateOnly(2026, 2, 24),
            NewScreenings = 1,
            ReviewOn = new DateOnly(2026, 3, 5),
            OpenActions = 3,
            OverdueActions = 2,
            OldestOverdue = new DateOnly(2025, 12, 19),
            CarriedFrom = new CarriedFrom(Carried.Deferred, new DateOnly(2026, 2, 12), "Social worker on leave", 2),
        };
        Assert.Equal(
            [
                "Level raised from Medium to High on 20 February.",
                "Missing 4 times in 90 days, the last from 21 February: at 3 a strategy discussion is considered.",
                "Judged level is High.",
                "Carried over twice. Deferred from 12 February: Social worker on leave",
                "2 actions overdue, the oldest since 19 December 2025.",
                "Went missing twice since 12 October 2025.",
                "A return interview should have been offered by 24 February and has not been.",
                "Review is due by 5 March.",
                "1 new screening since 12 October 2025.",
                "1 open action not yet due.",
            ],
            Sentences(facts));
    }

    [Fact]
    public void Declined_SaysWhatWasSaid()
    {
        var facts = Child("MKC-1") with { ReviewOn = new DateOnly(2026, 2, 1), Declined = new DeclinedAt(new DateOnly(2026, 2, 12), "Seen at strategy meeting") };
        Assert.Equal(["Review was due on 1 February.", "Declined for 12 February because: Seen at strategy meeting"], Sentences(facts));
    }

    [Theory]
    [InlineData(Carried.NotReached, "Not reached on 12 February.")]
    [InlineData(Carried.Cancelled, "The meeting of 12 February was cancelled.")]
    [InlineData(Carried.NotRecorded, "Was on the agenda for 12 February, and no discussion has been recorded.")]
    public void Carried_SaysWhy(Carried why, string sentence) =>
        Assert.Equal([sentence], Sentences(Child("MKC-1") with { CarriedFrom = new CarriedFrom(why, new DateOnly(2026, 2, 12), null, 1) }));

    [Fact]
    public void NothingDue_IsNotACandidate()
    {
        var level = Child("MKC-1") with { Level = RiskLevel.High };
        var later = Child("MKC-2") with { ReviewOn = Meeting.AddDays(1) };
        var declined = Child("MKC-3") with { Declined = new DeclinedAt(new DateOnly(2026, 2, 12), "No change") };
        Assert.Empty(Order(level, later, declined));
    }

    [Property]
    public bool AnyOrderOfFacts_GivesTheSameAgenda(int seed)
    {
        var random = new System.Random(seed);
        var facts = Enumerable.Range(0, 30).Select(n => Child($"MKC-{n:000}") with
        {
            Level = (RiskLevel)random.Next(5),
            MissingEpisodes = random.Next(4),
            ReviewOn = Meeting.AddDays(random.Next(-40, 5)),
        }).ToArray();
        var shuffled = facts.ToArray();
        random.Shuffle(shuffled);
        return Order(facts).SequenceEqual(Order(shuffled));
    }

    [Property]
    public bool EveryCandidate_HasAReasonInWords(byte missing, byte screenings, bool referred, bool review)
    {
        var facts = Child("MKC-1") with
        {
            MissingEpisodes = missing,
            NewScreenings = screenings,
            ReferredOn = referred ? Today : null,
            ReviewOn = review ? Meeting : null,
        };
        return AgendaRanking.Rank([facts], Meeting, Today).All(c => c.Reasons.Count > 0 && c.Reasons.All(r => r.Sentence.EndsWith('.')));
    }
}
