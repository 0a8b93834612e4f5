using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>What is done about an episode afterwards: mistakes put right with their trail kept, and the strategy discussion that repeated episodes ask about.</summary>
public sealed partial class MissingEpisode
{
    private readonly List<EpisodeCorrection> _corrections = [];

    /// <summary>What it said before each correction, with who corrected it and why.</summary>
    public IReadOnlyCollection<EpisodeCorrection> Corrections => _corrections;

    /// <summary>When it was taken back as recorded by mistake: it counts nowhere and stays to be read. UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public bool IsWithdrawn => WithdrawnAt != null;

    /// <summary>Whether a strategy discussion was asked for when this episode reached the repeat trigger; null while nobody has said.</summary>
    public bool? StrategyAsked { get; private set; }

    public string? StrategyReason { get; private set; }

    public DateTime? StrategyAt { get; private set; }

    public Guid? StrategyById { get; private set; }

    public Account? StrategyBy { get; private init; }

    /// <summary>Puts right what was recorded wrongly; what it said before is kept. Overlaps are for <see cref="Child.Correct(MissingEpisode, EpisodeFacts, string, CurrentUser, DateTime)"/>, which calls this.</summary>
    /// <exception cref="RuleViolation">No reason, times that cannot be, or steps of the return interview that the corrected return would come after.</exception>
    internal void Correct(EpisodeFacts facts, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsWithdrawn, "This episode has been taken back and cannot be corrected.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the episode is corrected.");
        RuleViolation.When(facts.From > now || facts.To > now, "A missing episode cannot lie in the future.");
        RuleViolation.When(facts.To <= facts.From, "The child cannot have come back before going missing.");
        RuleViolation.When(To == null && facts.To != null, "Record the return instead: the child is missing according to this episode.");
        MissingCategories.MustHoldOn(facts.Category, LondonTime.DateOf(facts.From));
        Keep(reason, by, now, false);
        var moved = facts.To != To;
        (Category, From, To, ReportedBy) = (facts.Category, facts.From, facts.To, facts.ReportedBy);
        if (moved && facts.To is { } returned)
        {
            Interview!.OweFrom(returned);
        }
        else if (moved)
        {
            Interview!.Void();
            (How, FoundWhere, FoundWith, Harm, FirstThoughts) = (null, null, null, null, null);
        }
    }

    /// <summary>It never was, or was another child: it counts nowhere from now on, and its interview is not owed.</summary>
    /// <exception cref="RuleViolation">No reason, already taken back, or its return interview has been held.</exception>
    public void Withdraw(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsWithdrawn, "This episode has been taken back already.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the episode is taken back.");
        RuleViolation.When(Interview?.State == ReturnInterviewState.Completed, "The return interview after this episode has been held, so the episode was. Correct what is wrong in it instead.");
        Keep(reason, by, now, true);
        WithdrawnAt = now;
        Interview?.Void();
    }

    /// <summary>Says whether a strategy discussion is asked for, now that episodes repeat (decision 0162). Said again, the later answer stands and the audit keeps the earlier.</summary>
    /// <exception cref="RuleViolation">No reason, or the episode was taken back.</exception>
    public void ConsiderStrategy(bool asked, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsWithdrawn, "This episode has been taken back.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Give the reason.");
        (StrategyAsked, StrategyReason, StrategyAt, StrategyById) = (asked, reason, now, by.Id);
    }

    private void Keep(string reason, CurrentUser by, DateTime now, bool withdrawn) => _corrections.Add(new EpisodeCorrection
    {
        EpisodeId = Id,
        ChildId = ChildId,
        Category = Category,
        From = From,
        To = To,
        ReportedBy = ReportedBy,
        IsWithdrawal = withdrawn,
        Reason = reason,
        At = now,
        ById = by.Id,
    });
}
