using System.Net;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using static MKSCB.CSE.Tests.Triage.TriageHost;

namespace MKSCB.CSE.Tests.Triage;

public sealed class DecidePageTests
{
    [Fact]
    public async Task FromTheQueueToADecision_OpensTheChildsRecordAndTellsTheAuthor()
    {
        var (submission, author) = await SentAsync();
        var officer = await Host.SignInAs(await PersonAsync());

        var read = await officer.Open($"/triage/{submission.Reference}");
        Assert.Contains("I want it to stop.", read.Body, StringComparison.Ordinal);
        Assert.Contains("Seen twice in an unknown adult", read.Body, StringComparison.Ordinal);
        var match = await officer.Open($"/triage/{submission.Reference}/match");
        Assert.Contains("No recorded child is like the one described.", match.Body, StringComparison.Ordinal);
        var form = await officer.Open($"/triage/{submission.Reference}/decide/new");
        var fields = Choices();
        fields["Asked"] = "Bring the attendance record.";
        fields["AuthorWorksWithChild"] = "true";
        fields["AuthorRole"] = "School nurse";
        var outcome = await officer.Follow(await officer.Submit(form, fields));

        Assert.Equal($"Decision on {submission.Reference}", outcome.Heading);
        var child = await ChildOfAsync(submission);
        Assert.Matches("^MKC-[0-9]+$", child.Reference);
        Assert.Equal((RiskLevel.High, "north", "MK9 3AA"), (child.Level!.Value, child.LocalityCode, child.Postcode));
        Assert.Equal(submission.About!.AlsoKnownAs, Assert.Single(child.Aliases).Name);
        Assert.Equal((author.Id, "School nurse"), (Assert.Single(child.Involvements).AccountId!.Value, child.Involvements.Single().WorkerRole));
        var decision = (await AgainAsync(submission)).Decision!;
        Assert.Equal("The family is being offered early help.", decision.Told);
        Assert.Equal("Bring the attendance record.", decision.Asked);
    }

    [Fact]
    public async Task AChildAlreadyRecorded_IsOfferedWithReasonsAndMatched()
    {
        var about = Described();
        var (first, _) = await SentAsync(about: about);
        var officer = await Host.SignInAs(await PersonAsync());
        await officer.Submit(await officer.Open($"/triage/{first.Reference}/decide/new"), Choices());
        var child = await ChildOfAsync(first);

        var (second, _) = await SentAsync(about: about with { GivenName = about.AlsoKnownAs });
        var match = await officer.Open($"/triage/{second.Reference}/match");
        Assert.Contains("Same date of birth.", match.Body, StringComparison.Ordinal);
        Assert.Contains("A part of the name matches an alias.", match.Body, StringComparison.Ordinal);
        Assert.Contains(first.Reference, match.Body, StringComparison.Ordinal);
        var done = await officer.Submit(await officer.Open($"/triage/{second.Reference}/decide/{child.Reference}"), Choices());

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(child.Id, (await ChildOfAsync(second)).Id);
        Assert.Equal(2, (await ChildOfAsync(second)).Chronology.Count);
    }

    [Fact]
    public async Task Mistakes_ComeBackTogetherAndNothingTypedIsLost()
    {
        var (submission, _) = await SentAsync();
        var officer = await Host.SignInAs(await PersonAsync());
        var form = await officer.Open($"/triage/{submission.Reference}/decide/new");

        var back = await officer.Submit(form, new Dictionary<string, string?> { ["Outcomes"] = "Marmm", ["Told"] = "Typed words", ["AuthorWorksWithChild"] = "true" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal(["Choose the meeting that covers the whole area", "Choose the level agreed", "Give the reasons", "Enter what the author does for the child"], back.Errors);
        Assert.Equal("Typed words", back.Page.QuerySelector("textarea[name=Told]")!.TextContent);
        Assert.Equal(ScreeningState.Submitted, (await AgainAsync(submission)).State);
    }

    [Fact]
    public async Task LowerThanTheAuthorJudged_AsksForReasonSecondPersonAndDay()
    {
        var (submission, _) = await SentAsync();
        var second = await PersonAsync(Role.CseCoordinator);
        var officer = await Host.SignInAs(await PersonAsync());
        var form = await officer.Open($"/triage/{submission.Reference}/decide/new");

        var back = await officer.Submit(form, Choices(level: "Medium"));
        Assert.Equal(3, back.Errors.Count);

        var fields = Choices(level: "Medium");
        fields["WhyLower"] = "The adult was her uncle, seen and confirmed.";
        fields["SecondPerson"] = second.Id.ToString();
        (fields["RecallOn.Day"], fields["RecallOn.Month"], fields["RecallOn.Year"]) = ("1", "1", "2099");
        var done = await officer.Submit(form, fields);

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(second.Id, (await AgainAsync(submission)).Decision!.SecondPersonId);
    }

    [Fact]
    public async Task TwoOfficersAtOnce_TheSecondIsToldAndNoSecondRecordIsOpened()
    {
        var (submission, _) = await SentAsync();
        var first = await Host.SignInAs(await PersonAsync());
        var second = await Host.SignInAs(await PersonAsync());
        var firstForm = await first.Open($"/triage/{submission.Reference}/decide/new");
        var secondForm = await second.Open($"/triage/{submission.Reference}/decide/new");

        var answers = await Task.WhenAll(first.Submit(firstForm, Choices()), second.Submit(secondForm, Choices(outcome: "Cmet")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        var decided = await AgainAsync(submission);
        Assert.Single(decided.Decision!.Steps);
        Assert.Single((await ChildOfAsync(submission)).Chronology);
        Assert.Equal(1, await ReadAsync(records => records.All<Child>().CountAsync(c => c.FamilyName == submission.About!.FamilyName)));
    }

    [Fact]
    public async Task DecidingAgain_IsRefusedWithAWayBackAndTheTypedText()
    {
        var (submission, _) = await SentAsync();
        var officer = await Host.SignInAs(await PersonAsync());
        var form = await officer.Open($"/triage/{submission.Reference}/decide/new");
        var otherTab = await officer.Open($"/triage/{submission.Reference}/decide/new");
        var first = await officer.Submit(form, Choices());

        var pressedTwice = await officer.Submit(form, Choices());
        var again = await officer.Submit(otherTab, Choices());

        Assert.Equal(first.Location, pressedTwice.Location);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("already been decided", again.Body, StringComparison.Ordinal);
        Assert.Contains("Because of what was seen.", again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMatchWithAHiddenOrMissingChild_IsNotThere()
    {
        var (submission, _) = await SentAsync();
        var person = await PersonAsync();
        var hidden = await World.ChildAsync();
        await World.SaveAsync(new ConflictOfInterest { ChildId = hidden.Id, AccountId = person.Id, Reason = "Neighbour", DeclaredAt = Submitted });
        var officer = await Host.SignInAs(person);
        var form = await officer.Open($"/triage/{submission.Reference}/decide/new");

        var get = await officer.Open($"/triage/{submission.Reference}/decide/{hidden.Reference}");
        var missing = await officer.Open($"/triage/{submission.Reference}/decide/MKC-000000");
        form.Page.QuerySelector("main form")!.SetAttribute("action", $"/triage/{submission.Reference}/decide/{hidden.Reference}");
        var post = await officer.Submit(form, Choices());

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (get.Status, missing.Status, post.Status));
        Assert.Equal(missing.Body, get.Body);
        Assert.Equal(ScreeningState.Submitted, (await AgainAsync(submission)).State);
    }

    private static DateTime Submitted => Screening.Submissions.Now;

    [Fact]
    public async Task WhatTheSameAgencyAlsoSent_IsDecidedTogether_AndToldToItsAuthor()
    {
        var agency = await World.AgencyAsync();
        var about = Described();
        var (earlier, author) = await SentAsync(about: about, agency: agency);
        var (later, _) = await SentAsync(about: about, agency: agency);
        var officer = await Host.SignInAs(await PersonAsync());

        var fields = Choices();
        fields["Together"] = earlier.Id.ToString();
        await officer.Follow(await officer.Submit(await officer.Open($"/triage/{later.Reference}/decide/new"), fields));

        var replaced = await AgainAsync(earlier);
        Assert.Equal((ScreeningState.Superseded, (Guid?)later.Id, (int?)null), (replaced.State, replaced.SupersededById, replaced.QueuePlace));
        Assert.Equal((await AgainAsync(later)).ChildId, replaced.ChildId);
        var told = await (await Host.SignInAs(author)).Open($"/screenings/{earlier.Reference}");
        Assert.Contains($"Decided together with {later.Reference}. The family is being offered early help.", told.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotTicked_OrOfAnotherAgencyOrChild_GoesOnWaiting()
    {
        var agency = await World.AgencyAsync();
        var about = Described();
        var (left, _) = await SentAsync(about: about, agency: agency);
        var (elsewhere, _) = await SentAsync(about: about);
        var (twin, _) = await SentAsync(about: about with { GivenName = $"Linnet{TestWorld.NextNumber()}", AlsoKnownAs = null }, agency: agency);
        var (decided, _) = await SentAsync(about: about, agency: agency);
        var officer = await Host.SignInAs(await PersonAsync());

        var form = await officer.Open($"/triage/{decided.Reference}/decide/new");
        Assert.Equal([left.Id.ToString()], form.Page.QuerySelectorAll("input[name=Together]").Select(box => box.GetAttribute("value")));
        var token = form.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await officer.Follow(await officer.Post($"/triage/{decided.Reference}/decide/new",
            [.. Choices().Select(c => KeyValuePair.Create(c.Key, c.Value!)), new("__RequestVerificationToken", token), new("Together", elsewhere.Id.ToString()), new("Together", twin.Id.ToString())]));

        foreach (var waiting in new[] { left, elsewhere, twin })
        {
            Assert.Equal(ScreeningState.Submitted, (await AgainAsync(waiting)).State);
        }
    }

    [Fact]
    public async Task AHigherLevelJudgedInWhatIsDecidedTogether_IsNotLoweredUnseen()
    {
        var agency = await World.AgencyAsync();
        var about = Described();
        var (high, _) = await SentAsync(RiskLevel.High, about, agency);
        var (low, _) = await SentAsync(RiskLevel.Low, about, agency);
        var officer = await Host.SignInAs(await PersonAsync());

        var fields = Choices(level: "Low");
        fields["Together"] = high.Id.ToString();
        var back = await officer.Submit(await officer.Open($"/triage/{low.Reference}/decide/new"), fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Contains(back.Errors, e => e.StartsWith("The level would be lower than High", StringComparison.Ordinal));
    }
}
