using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Journeys;

/// <summary>A practitioner completes the Milton Keynes tool, page after page, as its buttons lead.</summary>
public sealed class ScreeningForm(IPage page, InventedChild child)
{
    // What is not named here is answered No, and the strengths at the end of the tool Not known.
    private static readonly Dictionary<string, (string Value, string Source, string Note)> Answers = new()
    {
        ["V1"] = ("NotKnown", "", ""),
        ["V2"] = ("Yes", "Form tutor", "Her grandmother, who she was close to, died in the spring."),
        ["R1"] = ("Yes", "Mother, and the attendance register", "Away overnight on three Fridays since half term; says she was with a friend she will not name."),
        ["R3"] = ("Yes", "Own observation", "Was chatty at the drop-in until summer. Now withdrawn, tired, and keeps her coat on."),
        ["R6"] = ("Yes", "Child, in conversation", "A man of about 25 she calls a friend of a friend messages her most nights."),
        ["R8"] = ("Possible", "Lunchtime supervisor", "Got into a silver hatchback outside the shops; nobody knew the driver."),
        ["R9"] = ("Yes", "Own observation", "A second phone, and trainers her mother did not buy."),
        ["H5"] = ("Possible", "Child, in conversation", "Asked what happens to people whose pictures get passed round."),
        ["S1"] = ("Yes", "Own observation", "Comes to the drop-in by herself most weeks."),
    };

    /// <summary>Starts a screening and gives its reference.</summary>
    public async Task<string> BeginAsync()
    {
        await page.GotoAsync("/screenings/new");
        await page.ChooseAsync("Occasion", "Initial");
        await page.PressAsync("Start now");
        return new Uri(page.Url).Segments[2].TrimEnd('/');
    }

    /// <summary>Every page up to checking one's answers.</summary>
    public async Task FillAsync()
    {
        await AboutAsync();
        await IndicatorsAsync();
        await VoiceAsync();
        await SharingAsync();
        await JudgementAsync();
        await page.HeadingIsAsync("Your judgement and the tool");
        await page.PressAsync("Check your answers");
        await page.HeadingIsAsync("Check your answers");
    }

    /// <summary>Declares it true and sends it; ends at the receipt and gives the reference on it.</summary>
    public async Task<string> SendAsync()
    {
        await page.ChooseAsync("Declared", "true");
        await page.PressAsync("Send this screening");
        await page.HeadingIsAsync("Screening sent");
        return (await page.Locator(".app-receipt__reference").InnerTextAsync()).Trim();
    }

    private async Task AboutAsync()
    {
        await page.FollowAsync(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "About the child" }));
        await page.WriteAsync("GivenName", child.GivenName);
        await page.WriteAsync("FamilyName", child.FamilyName);
        await page.WriteAsync("AlsoKnownAs", child.GivenName[..3]);
        var born = page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Date of birth" });
        await born.GetByLabel("Day").FillAsync($"{child.Born.Day}");
        await born.GetByLabel("Month").FillAsync($"{child.Born.Month}");
        await born.GetByLabel("Year").FillAsync($"{child.Born.Year}");
        await page.ChooseAsync("CurrentlyMissing", "No");
        await page.PickAsync("LocalityCode", "Central");
        await page.WriteAsync("LivesWith", "Mother and a younger brother");
        await page.WriteAsync("School", "Fenwick Academy");
        await page.ChooseAsync("LearningDisability", "No");
        await page.ChooseAsync("Disability", "NotKnown");
        await page.ChooseAsync("ExploitationTypes", "Sexual");
        await page.ChooseAsync("ExploitationTypes", "Online");
        await page.ChooseAsync("ConcernBases", "ChangedBehaviour");
        await page.PressAsync("Save and continue");
    }

    private async Task IndicatorsAsync()
    {
        while (new Uri(page.Url).AbsolutePath.Contains("/section/", StringComparison.Ordinal))
        {
            foreach (var question in await page.Locator(".app-question").AllAsync())
            {
                await AnswerAsync(question);
            }

            await page.PressAsync("Save and continue");
        }
    }

    private static async Task AnswerAsync(ILocator question)
    {
        var code = await question.Locator("input[type=hidden]").First.GetAttributeAsync("value");
        var given = Answers.GetValueOrDefault(code!, (code!.StartsWith('S') ? "NotKnown" : "No", "", ""));
        await question.Locator($"input[name$='.Value'][value='{given.Item1}']").CheckAsync();
        if (given.Item2.Length == 0)
        {
            return;
        }

        // With scripts a Yes opens the details; without, one opens them.
        if (!await question.Locator("[name$='.Note']").IsVisibleAsync())
        {
            await question.Locator("summary").ClickAsync();
        }

        if (await question.Locator("[name$='.Strength']").CountAsync() > 0)
        {
            await question.Locator("[name$='.Strength'][value='Reported']").CheckAsync();
        }

        await question.Locator("[name$='.Source']").FillAsync(given.Item2);
        await question.Locator("[name$='.Note']").FillAsync(given.Item3);
    }

    private async Task VoiceAsync()
    {
        await page.ChooseAsync("Disclosure", "No");
        await page.WriteAsync("ChildsWords", "“He’s just nice to me. You lot always think the worst. I don’t want Mum knowing about the phone.”");
        await page.WriteAsync("Strengths", "Talks to the nurse by choice. Close to her mother, who reports her missing at once.");
        await page.WriteAsync("ParentsView", "Mother, by telephone on Monday: frightened, wants help, does not know who the man is.");
        await page.PressAsync("Save and continue");
    }

    private async Task SharingAsync()
    {
        await page.ChooseAsync("ChildAware", "Yes");
        await page.ChooseAsync("ParentAware", "Yes");
        await page.ChooseAsync("Consent", "Given");
        await page.ChooseAsync("Basis", "PublicTask");
        await page.WriteAsync("BasisReason", "A child may be being groomed; those who can protect her need to know.");
        await page.WriteAsync("ContactPhone", "07700 900461");
        await page.WriteAsync("Relationship", "School nurse");
        await page.PressAsync("Save and continue");
    }

    private async Task JudgementAsync()
    {
        await page.WriteAsync("WorriedAbout", "An adult is building a relationship with her in secret, with gifts.");
        await page.WriteAsync("WorkingWell", "She still comes to the drop-in, and her mother acts.");
        await page.WriteAsync("NeedsToHappen", "Find out who he is. One worker she trusts.");
        await page.ChooseAsync("Harm", "Possible");
        await page.WriteAsync("HarmNote", "Her question about pictures being passed round.");
        await page.ChooseAsync("Risk", "High");
        await page.WriteAsync("Rationale", "Contact from an adult, gifts and nights away together. Not known: who he is, and whether they have met.");
        await page.PressAsync("Save and continue");
    }
}
