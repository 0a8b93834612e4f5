using System.Text.Json;
using System.Text.RegularExpressions;
using MKSCB.CSE.Core.Screening.Scoring;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Tests.Screening;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"answers-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void TheDocumentedExample_PrintsOneLineOfJson()
    {
        var (code, output, error) = Run("seraf@2013", """
            {"age":14,"learningDisability":false,"disability":false,"disclosure":false,
             "answers":{"V1":"yes","S1":{"answer":"yes","windows":["current","6to12"]},"M2":"notKnown"}}
            """);

        Assert.Equal((0, ""), (code, error));
        Assert.Single(output.TrimEnd('\n').Split('\n'));
        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["score", "category", "level", "floors", "prompts", "trace", "notKnown"], result.EnumerateObject().Select(p => p.Name));
        Assert.Equal(7, result.GetProperty("score").GetInt32());
        Assert.Equal("2", result.GetProperty("category").GetString());
        Assert.Equal("Low", result.GetProperty("level").GetString());
        Assert.Equal(1, result.GetProperty("notKnown").GetInt32());
        Assert.All(result.GetProperty("trace").EnumerateArray(), line => Assert.False(string.IsNullOrWhiteSpace(line.GetString())));
    }

    [Fact]
    public void UnscoredInstrument_PrintsNullAndEmptyText()
    {
        var result = JsonDocument.Parse(Run("occ@2013", """{"answers":{"V1":"yes"}}""").Output).RootElement;

        Assert.Equal(JsonValueKind.Null, result.GetProperty("score").ValueKind);
        Assert.Equal(("", ""), (result.GetProperty("category").GetString(), result.GetProperty("level").GetString()));
    }

    [Theory]
    [InlineData("nothing@1", "{}", "no instrument")]
    [InlineData("SERAF@2013", """{"answers":{}}""", "no instrument")]
    [InlineData("seraf", """{"answers":{}}""", "no instrument")]
    [InlineData("seraf@2013", "{", "not valid JSON")]
    [InlineData("seraf@2013", "", "not valid JSON")]
    [InlineData("seraf@2013", "[]", "must be a JSON object")]
    [InlineData("seraf@2013", "{}", "\"answers\" is missing")]
    [InlineData("seraf@2013", """{"answers":[]}""", "must be a JSON object of item codes")]
    [InlineData("seraf@2013", """{"answers":{"V99":"yes"}}""", "has no item \"V99\"")]
    [InlineData("seraf@2013", """{"answers":{"v1":"yes"}}""", "has no item \"v1\"")]
    [InlineData("seraf@2013", """{"answers":{"V1":"maybe"}}""", "is not an answer")]
    [InlineData("seraf@2013", """{"answers":{"V1":true}}""", "item V1 must be a word")]
    [InlineData("seraf@2013", """{"answers":{"V1":null}}""", "item V1 must be a word")]
    [InlineData("seraf@2013", """{"answers":{"V1":{"answer":1}}}""", "is not an answer")]
    [InlineData("seraf@2013", """{"answers":{"V1":{}}}""", "has no \"answer\"")]
    [InlineData("seraf@2013", """{"answers":{"V1":{"answer":"yes","when":"now"}}}""", "\"when\" is not known here")]
    [InlineData("seraf@2013", """{"answers":{"V1":"yes","V1":"no"}}""", "not valid JSON")]
    [InlineData("seraf@2013", """{"answers":{"V1":"high"}}""", "cannot be answered \"high\"")]
    [InlineData("seraf@2013", """{"answers":{"S1":{"answer":"yes","windows":["lately"]}}}""", "is not a window")]
    [InlineData("seraf@2013", """{"answers":{"S1":{"answer":"yes","windows":"current"}}}""", "must be a list")]
    [InlineData("seraf@2013", """{"answers":{"S1":{"answer":"yes","windows":["lifetime"]}}}""", "does not take the window")]
    [InlineData("seraf@2013", """{"answers":{"V1":{"answer":"yes","windows":["current"]}}}""", "does not take the window")]
    [InlineData("matrix@2016", """{"answers":{"L1":{"answer":"yes","windows":["current"]}}}""", "is not asked by time")]
    [InlineData("cambs-peterborough@2015", """{"answers":{"C1":"yes"}}""", "cannot be answered \"yes\"")]
    [InlineData("seraf@2013", """{"age":-1,"answers":{}}""", "\"age\" must be a whole number")]
    [InlineData("seraf@2013", """{"age":12.5,"answers":{}}""", "\"age\" must be a whole number")]
    [InlineData("seraf@2013", """{"age":"14","answers":{}}""", "\"age\" must be a whole number")]
    [InlineData("seraf@2013", """{"age":99999999999,"answers":{}}""", "\"age\" must be a whole number")]
    [InlineData("seraf@2013", """{"disclosure":"yes","answers":{}}""", "\"disclosure\" must be true or false")]
    [InlineData("seraf@2013", """{"gender":"x","answers":{}}""", "\"gender\" is not known here")]
    public void BadInput_IsOneClearLineAndTwo(string key, string json, string says)
    {
        var (code, output, error) = Run(key, json);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("seraf@2013")]
    [InlineData("seraf@2013", "/no/such/answers.json")]
    [InlineData("seraf@2013", "/")]
    [InlineData("seraf@2013", "a\nb.json")]
    [InlineData("seraf@2013", "one.json", "two.json")]
    public void WrongArguments_AreOneClearLineAndTwo(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(2, ScoreCommand.Run(args, output, error));
        Assert.Equal("", output.ToString());
        Assert.Single(error.ToString().TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void OnlyTheVerbInFirstPlace_IsTakenBeforeTheHost()
    {
        Assert.True(CommandLine.Handles(["score"]));
        Assert.False(CommandLine.Handles([]));
        Assert.False(CommandLine.Handles(["--urls", "score"]));
    }

    [Fact]
    public void TheCommandLine_TakesTheVerbBeforeAnyHostIsBuilt()
    {
        File.WriteAllText(_file, """{"answers":{"V1":"yes"}}""");
        var (stdout, standing) = (Console.Out, new StringWriter());
        Console.SetOut(standing);
        try
        {
            var entry = typeof(Program).Assembly.EntryPoint!;
            Assert.Equal(0, entry.Invoke(null, [new[] { "--environment=Development", "score", "seraf@2013", _file }]));
        }
        finally
        {
            Console.SetOut(stdout);
        }

        // Hosts of other tests log to the console of the same process meanwhile.
        var printed = string.Join('\n', standing.ToString().Split('\n').Where(line => !Regex.IsMatch(line, @"^\d\d:\d\d:\d\d ")));
        Assert.Equal(1, JsonDocument.Parse(printed).RootElement.GetProperty("score").GetInt32());
    }

    private (int Code, string Output, string Error) Run(string key, string json)
    {
        File.WriteAllText(_file, json);
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (ScoreCommand.Run([key, _file], output, error), output.ToString(), error.ToString());
    }
}
