using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>What a decision is judged by: the submission, the child's record if there is one, what else waits, and the guards where a level would be lower.</summary>
public record DecideGrounds
{
    /// <summary>In an address: the child has no record yet.</summary>
    public const string NewChild = "new";

    public required ReportedChild Reported { get; init; }

    /// <summary>Null when a record is to be opened.</summary>
    public KnownChild? Child { get; init; }

    public required DecideForm Form { get; init; }

    /// <summary>Who can agree to a lower level.</summary>
    public IReadOnlyList<SecondPerson> Colleagues { get; init; } = [];

    /// <summary>What the same agency also sent about this child and still waits.</summary>
    public IReadOnlyList<AlsoWaiting> AlsoWaiting { get; init; } = [];

    /// <summary>Those of them the decision is made on, too.</summary>
    public IEnumerable<AlsoWaiting> Together => AlsoWaiting.Where(w => Form.Together?.Contains(w.Id) == true);

    /// <summary>The highest level judged by the authors of what is decided.</summary>
    public RiskLevel? Judged => Together.Select(w => w.Judged).Append(Reported.Judged).Max();

    /// <summary>What earlier screenings of the child's record saw; null when a record is to be opened, or no level would be lower.</summary>
    public EarlierIndicators? Earlier { get; init; }

    public IReadOnlyList<Choice> Agencies { get; init; } = [];

    public bool LowersChild => Form.Level < Child?.Level;

    /// <summary>The guards, where the child's own level would be lower.</summary>
    public StepDown? StepDown => !LowersChild ? null
        : (Form.StepDown ?? new()).ToStepDown(Earlier!, Form.WhyLower, Form.RecallOn) with { Kind = StepDownKind.LowerLevel, SecondPersonId = Colleagues.Any(c => c.Id == Form.SecondPerson) ? Form.SecondPerson : null };

    /// <summary>The record shares no part of any name with the child reported: easily the wrong child, so it is said before anything is decided.</summary>
    public bool IsCalledOtherwise => Child is { } child
        && SearchText.Keys(Reported.Name, Reported.About.AlsoKnownAs) is { Count: > 0 } reported
        && !SearchText.Keys([.. child.Aliases, child.Name]).Intersect(reported).Any();

    public string ChildKey => Child?.Reference ?? NewChild;

    /// <summary>The level that may not be gone below without guards: the higher of the referrer's judgement and the child's own.</summary>
    public RiskLevel? Floor => new[] { Judged, Child?.Level }.Max();

    /// <summary>
    /// A level below <see cref="Floor"/> needs why, a second person and a date: correctable, so said beside the field.
    /// The entity holds the same rule for whoever comes another way.
    /// </summary>
    public void CheckLowering(ModelStateDictionary state, DateOnly today, CurrentUser by)
    {
        if (StepDown is { } how)
        {
            StepDownForm.Check(how, Child!.Level, Form.Level, by, today, state, Agencies);
            return;
        }

        if (Form.Level == null || Form.Level >= Floor || Floor == null)
        {
            return;
        }

        Need(state, nameof(Form.WhyLower), string.IsNullOrWhiteSpace(Form.WhyLower), $"The level would be lower than {Floor.Value.InWords()}: say what shows that risk is less");
        Need(state, nameof(Form.SecondPerson), Form.SecondPerson == null || Form.SecondPerson == by.Id || Colleagues.All(c => c.Id != Form.SecondPerson), "Choose the second person who agrees to the lower level");
        Need(state, nameof(Form.RecallOn), Form.RecallOn == null || Form.RecallOn <= today, "Enter a day in the future on which the lower level is looked at again");
    }

    /// <summary>One statement; four more where the level chosen is lower than one agreed or judged.</summary>
    public static async Task<DecideGrounds> LoadAsync(DecideSources from, CaseRecords records, ReportedChild reported, KnownChild? child, DecideForm form, CancellationToken cancel)
    {
        var grounds = new DecideGrounds { Reported = reported, Child = child, Form = form, AlsoWaiting = await Triage.AlsoWaiting.LoadAsync(records.Screenings, reported, cancel) };
        return form.Level < grounds.Floor ? await grounds.WithGuardsAsync(from, records, cancel) : grounds;
    }

    internal async Task<DecideGrounds> WithGuardsAsync(DecideSources from, CaseRecords records, CancellationToken cancel) => this with
    {
        Colleagues = await SecondPeople.LoadAsync(from.Accounts.Accounts, from.Me, from.Today, cancel),
        Agencies = Child == null ? [] : Choices.From(await from.Lists.Agencies.Where(a => a.Id != from.AgencyId).OrderBy(a => a.Name).ToListAsync(cancel), a => a.Id.ToString(), a => a.Name),
        Earlier = Child == null ? null : await records.EarlierIndicatorsAsync(Child.Id, cancel),
    };

    private static void Need(ModelStateDictionary state, string field, bool broken, string words)
    {
        if (broken)
        {
            state.AddModelError(field, words);
        }
    }
}

/// <summary>The form with all that stands beside it: the submission in brief, what is in place for the child, meetings, colleagues.</summary>
public sealed record DecidePage : DecideGrounds
{
    [SetsRequiredMembers]
    private DecidePage(DecideGrounds grounds)
        : base(grounds)
    {
    }

    public SubmissionInBrief Brief { get; private init; } = null!;

    /// <summary>Null when a record is to be opened.</summary>
    public ChildNow? Now { get; private init; }

    public IReadOnlyList<MeetingBody> Bodies { get; private init; } = [];

    /// <summary>Five statements, and six more about a child already recorded.</summary>
    public static async Task<DecidePage> LoadAsync(DecideSources from, CaseRecords records, DecideGrounds grounds, CancellationToken cancel)
    {
        var known = grounds.Child == null ? null : (await KnownChild.WithStoryAsync(records, [grounds.Child], cancel))[0];
        return new DecidePage(await (grounds with { Child = known }).WithGuardsAsync(from, records, cancel))
        {
            Brief = await SubmissionInBrief.LoadAsync(records.Screenings, from.Accounts.Accounts, grounds.Reported.SubmissionId, cancel),
            Now = known == null ? null : await ChildNow.LoadAsync(records, known, from.Now, cancel),
            Bodies = await from.Lists.Bodies.OrderBy(b => b.Name).ToListAsync(cancel),
        };
    }
}

/// <summary>The lists a decision chooses from, and who decides on which day.</summary>
public sealed class DecideSources(ReferenceRecords lists, AccountRecords accounts, CurrentUser who, TimeProvider time)
{
    public ReferenceRecords Lists => lists;

    public AccountRecords Accounts => accounts;

    public Guid Me => who.Id;

    public Guid AgencyId => who.AgencyId;

    public DateOnly Today => time.Today();

    public DateTime Now => time.Now();
}
