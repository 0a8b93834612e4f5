using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Meetings.History;

/// <summary>One row as it was read: what a meeting recorded of a child, and at most one action.</summary>
public sealed record HistoryEntry
{
    public required DateOnly MeetingDay { get; init; }

    public string? Reference { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public string? LocalityCode { get; init; }

    public string? Level { get; init; }

    public string? Discussion { get; init; }

    public DateOnly? NextReview { get; init; }

    public string? Ended { get; init; }

    public HistoryAction? Action { get; init; }

    /// <summary>Whom the row is about, as far as one file can tell: the reference, or names and date of birth.</summary>
    public string Who => Reference ?? $"{string.Join(' ', SearchText.Keys(GivenName, FamilyName).Order(StringComparer.Ordinal))}|{DateOfBirth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public string WhoKey => Digest(Who);

    /// <summary>The same row again, from whatever file, has the same key; a row that says anything else has another.</summary>
    public string KeyFor(Guid body) => Digest(string.Join(
        '\u001f', body, MeetingDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Who, Level, Discussion, NextReview?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Ended, Action));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>An action as the list recorded it; ended where it has an outcome.</summary>
public sealed record HistoryAction(string Text, string Owner, Guid AgencyId, DateOnly Due, string? Outcome);
