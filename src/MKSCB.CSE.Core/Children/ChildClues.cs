namespace MKSCB.CSE.Core.Children;

/// <summary>What is known of a child who may already have a record.</summary>
public sealed record ChildClues
{
    /// <summary>A postcode begun with less than this says nothing.</summary>
    private const int ShortestPostcode = 2;

    public ChildClues(string? givenName, string? familyName, string? otherNames = null, DateOnly? dateOfBirth = null, string? postcode = null)
    {
        Given = SearchText.Keys(givenName);
        Family = SearchText.Keys(familyName);
        Keys = SearchText.Keys(givenName, familyName, otherNames);
        DateOfBirth = dateOfBirth;
        Postcode = SearchText.PostcodeKey(postcode) is { Length: >= ShortestPostcode } key ? key : null;
    }

    public IReadOnlyList<string> Given { get; }

    public IReadOnlyList<string> Family { get; }

    /// <summary>Every part of every name, in no order.</summary>
    public IReadOnlyList<string> Keys { get; }

    public DateOnly? DateOfBirth { get; }

    /// <summary>The postcode, or its beginning, without spaces.</summary>
    public string? Postcode { get; }

    /// <summary>The part before the space of a whole postcode: the district.</summary>
    public string? District => Postcode is { Length: >= 5 } whole ? whole[..^3] : Postcode;
}
