using Microsoft.Playwright;

namespace MKSCB.CSE.EndToEnd.Support;

/// <summary>A person's browser with what its console complained of and whom it spoke to besides us.</summary>
public sealed class Visitor
{
    private readonly List<string> _faults = [];

    public Visitor(IPage page, Uri home)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsAnswerNote(message.Text), $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Request += (_, request) => Note(IsElsewhere(new Uri(request.Url), home), $"asked another host: {request.Url}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => _faults;

    public void Forget() => _faults.Clear();

    // The browser's own note of an answer other than 200; whether that answer was right is another test's matter.
    private static bool IsAnswerNote(string text) =>
        text.StartsWith("Failed to load resource", StringComparison.Ordinal) && (text.Contains("404", StringComparison.Ordinal) || text.Contains("422", StringComparison.Ordinal));

    private static bool IsElsewhere(Uri address, Uri home) => address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != home.Authority;

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            _faults.Add(text);
        }
    }
}
