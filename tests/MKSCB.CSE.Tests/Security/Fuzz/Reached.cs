using System.Net;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>Shows that hostile requests met the actions, and not a missing record or a lost session.</summary>
internal sealed class Reached
{
    private readonly List<string> _missed = [];
    private int _rows;

    public void Note(EndpointRow row, IEnumerable<HttpStatusCode> statuses)
    {
        _rows++;
        if (statuses.All(status => status is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
        {
            _missed.Add(row.ToString());
        }
    }

    /// <summary>One in ten may lead nowhere: mailed links, a page shown once.</summary>
    public void Check() => Assert.True(_missed.Count * 10 <= _rows, $"Name a record for these in {nameof(FuzzWorld)}:\n{string.Join('\n', _missed)}");
}
