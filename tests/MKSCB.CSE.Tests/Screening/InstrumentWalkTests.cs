using AngleSharp.Dom;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using static MKSCB.CSE.Tests.Screening.FormWalk;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>Every instrument that ships can be completed page by page, sent, and read by triage, whatever kinds of answer it asks for.</summary>
public sealed class InstrumentWalkTests
{
    // Answers as people give them: some yes, some unsure, most no.
    private static readonly string[][] Wanted = [["Yes", "Medium", "Low"], ["No", "None", "Low"], ["NotKnown"], ["Possible", "High", "Yes"]];

    [Theory]
    [InlineData("seraf", "2013")]
    [InlineData("seraf", "2016")]
    [InlineData("occ", "2013")]
    [InlineData("matrix", "2016")]
    [InlineData("cambs-peterborough", "2015")]
    [InlineData("two-window", "2014")]
    [InlineData("mk", "2015")]
    public async Task AShippedInstrument_IsWalked_FromTaskListToTriage(string code, string label)
    {
        var walk = await BeginOnAsync(code, label);
        await walk.FillAsync(answers: false);
        var questions = 0;
        foreach (var section in await SectionsAsync(walk))
        {
            questions += await AnswerAsync(walk, section);
        }

        Assert.True(questions > 10);
        var check = await walk.Open("check");
        Assert.Empty(check.Page.QuerySelectorAll("main .govuk-inset-text a"));
        var sent = await walk.SendAsync();
        Assert.Equal($"{walk.Address}/receipt", sent.Location);

        var triage = await TestHost.Shared.SignInAs(Role.TriageOfficer);
        var read = await triage.Open($"/triage/{walk.Reference}");
        Assert.Equal($"Submission {walk.Reference}", read.Heading);
        Assert.Contains("I want it to stop.", read.Body, StringComparison.Ordinal);
        Assert.Contains("trace", await walk.ReadAsync(s => s.Select(x => x.Result!.ResultJson).Single()), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(questions, await walk.ReadAsync(s => s.SelectMany(x => x.Answers).Count()));
    }

    private static async Task<List<string>> SectionsAsync(FormWalk walk) =>
        [.. (await walk.Open("form")).Page.QuerySelectorAll("main a[href*='/section/']").Select(a => a.GetAttribute("href")!.Split("/section/")[1]).Distinct()];

    private static async Task<int> AnswerAsync(FormWalk walk, string section)
    {
        var page = await walk.Open($"section/{section}");
        var fields = new Dictionary<string, string?>();
        var questions = page.Page.QuerySelectorAll("[data-question]").ToList();
        for (var n = 0; n < questions.Count; n++)
        {
            var offered = Radios(questions[n], ".Value");
            var answer = Wanted[n % Wanted.Length].First(value => offered.Any(o => o.Value == value));
            fields[offered[0].Name] = answer;
            if (answer is "Yes" or "Possible" or "High" or "Medium")
            {
                Rest(questions[n], fields);
            }
        }

        var saved = await walk.Browser.Submit(page, fields, "Save and continue");
        Assert.True(saved.Location != null, $"{section}: {string.Join("; ", saved.Errors)}");
        return questions.Count;
    }

    private static void Rest(IElement question, Dictionary<string, string?> fields)
    {
        foreach (var part in new[] { Radios(question, ".Strength"), Boxes(question) }.Where(p => p.Count > 0))
        {
            fields[part[0].Name] = part[0].Value;
        }

        var source = question.QuerySelector("input[name$='.Source']")!.GetAttribute("name")!;
        fields[source] = "Form tutor";
        fields[source.Replace(".Source", ".Note", StringComparison.Ordinal)] = "Collected from the gate by an adult nobody knows.";
    }

    private static List<(string Name, string Value)> Radios(IElement question, string ending) =>
        [.. question.QuerySelectorAll($"input[type=radio][name$='{ending}']").Select(r => (r.GetAttribute("name")!, r.GetAttribute("value")!))];

    private static List<(string Name, string Value)> Boxes(IElement question) =>
        [.. question.QuerySelectorAll("input[type=checkbox]").Select(r => (r.GetAttribute("name")!, r.GetAttribute("value")!))];
}
