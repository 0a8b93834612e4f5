using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

public sealed partial class Child
{
    private readonly List<ChildAlias> _aliases = [];
    private readonly List<SearchTerm> _searchTerms = [];
    private string _givenName = "";
    private string _familyName = "";
    private string _localityCode = "";
    private DateOnly? _dateOfBirth;

    public required string GivenName
    {
        get => _givenName;
        init
        {
            _givenName = value;
            Index(value);
        }
    }

    public required string FamilyName
    {
        get => _familyName;
        init
        {
            _familyName = value;
            Index(value);
        }
    }

    public DateOnly? DateOfBirth
    {
        get => _dateOfBirth;
        init => _dateOfBirth = value;
    }

    public required string LocalityCode
    {
        get => _localityCode;
        init => _localityCode = value;
    }

    public Locality? Locality { get; private set; }

    public Gender Gender { get; private set; }

    public string? EthnicityCode { get; private set; }

    public string? FirstLanguage { get; private set; }

    public string? Address { get; private set; }

    public string? Postcode { get; private set; }

    /// <summary>The postcode without spaces, for searching by its beginning.</summary>
    public string? PostcodeKey { get; private set; }

    /// <summary>The address is shown only to those who keep the record.</summary>
    public bool AddressIsConfidential { get; private set; }

    public string? School { get; private set; }

    public string? GpPractice { get; private set; }

    public IReadOnlyCollection<ChildAlias> Aliases => _aliases;

    public IReadOnlyCollection<SearchTerm> SearchTerms => _searchTerms;

    /// <summary>
    /// Corrects or completes who the child is. A changed name stays findable: the name as it was becomes an alias.
    /// Needs <see cref="SearchTerms"/> loaded.
    /// </summary>
    public void Correct(ChildIdentity identity, CurrentUser by, DateTime now)
    {
        RequireSearchTerms();
        RuleViolation.When(identity.DateOfBirth > LondonTime.DateOf(now), "A date of birth cannot be in the future.");
        if (SearchText.Key(GivenName + FamilyName) != SearchText.Key(identity.GivenName + identity.FamilyName))
        {
            AddAlias($"{GivenName} {FamilyName}", AliasKind.FormerName, "Recorded here before it was corrected", by, now);
        }

        Take(identity);
    }

    /// <summary>Adds a name the child is also known by, and makes it findable. Needs <see cref="SearchTerms"/> loaded.</summary>
    public ChildAlias AddAlias(string name, AliasKind kind, string? source, CurrentUser by, DateTime now)
    {
        RequireSearchTerms();
        var alias = new ChildAlias { ChildId = Id, Name = name, Kind = kind, Source = source, AddedAt = now, AddedById = by.Id };
        _aliases.Add(alias);
        Index(name);
        return alias;
    }

    private void Take(ChildIdentity identity)
    {
        (_givenName, _familyName) = (identity.GivenName, identity.FamilyName);
        Index(_givenName);
        Index(_familyName);
        (_dateOfBirth, Gender, EthnicityCode) = (identity.DateOfBirth, identity.Gender, identity.EthnicityCode);
        (Address, AddressIsConfidential, _localityCode) = (identity.Address, identity.AddressIsConfidential, identity.LocalityCode);
        (Postcode, PostcodeKey) = (SearchText.Postcode(identity.Postcode), SearchText.PostcodeKey(identity.Postcode));
        (FirstLanguage, School, GpPractice) = (identity.FirstLanguage, identity.School, identity.GpPractice);
    }

    private void Index(string name) =>
        _searchTerms.AddRange(SearchText.Keys(name)
            .Where(key => _searchTerms.TrueForAll(t => t.Term != key))
            .Select(key => new SearchTerm { ChildId = Id, Term = key }));

    // Every saved child has at least one term, so none means that the query did not ask for them.
    private void RequireSearchTerms()
    {
        if (_searchTerms.Count == 0)
        {
            throw new InvalidOperationException("Load the child with its search terms before changing a name.");
        }
    }
}
