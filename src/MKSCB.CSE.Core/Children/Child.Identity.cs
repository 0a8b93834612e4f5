using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

public sealed partial class Child
{
    /// <summary>Stands for a part of a name that nobody has told yet.</summary>
    public const string UnknownName = "Not known";

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

    /// <summary>Who the child is now, to be corrected in part.</summary>
    public ChildIdentity Identity() => new()
    {
        GivenName = GivenName,
        FamilyName = FamilyName,
        DateOfBirth = DateOfBirth,
        Gender = Gender,
        EthnicityCode = EthnicityCode,
        FirstLanguage = FirstLanguage,
        Address = Address,
        Postcode = Postcode,
        AddressIsConfidential = AddressIsConfidential,
        School = School,
        GpPractice = GpPractice,
        LocalityCode = LocalityCode,
    };

    /// <summary>
    /// Corrects or completes who the child is. A changed name stays findable: the name as it was becomes an alias.
    /// Needs <see cref="SearchTerms"/> and <see cref="Aliases"/> loaded.
    /// </summary>
    public void Correct(ChildIdentity identity, CurrentUser by, DateTime now)
    {
        RequireSearchTerms();
        RuleViolation.When(identity.DateOfBirth > LondonTime.DateOf(now), "A date of birth cannot be in the future.");
        var former = string.Join(' ', new[] { GivenName, FamilyName }.Where(part => part != UnknownName));
        var changed = SearchText.Key(GivenName + FamilyName) != SearchText.Key(identity.GivenName + identity.FamilyName);
        Take(identity);
        if (changed && former.Length > 0 && !IsCalled(former))
        {
            AddAlias(former, AliasKind.FormerName, "Recorded here before it was corrected", by, now);
        }
    }

    /// <summary>Adds a name the child is also known by, and makes it findable. Needs <see cref="SearchTerms"/> and <see cref="Aliases"/> loaded.</summary>
    /// <exception cref="RuleViolation">The name is already recorded.</exception>
    public ChildAlias AddAlias(string name, AliasKind kind, string? source, CurrentUser by, DateTime now)
    {
        RequireSearchTerms();
        RuleViolation.When(IsCalled(name), AlreadyCalled);
        var alias = new ChildAlias { ChildId = Id, Name = name, Kind = kind, Source = source, AddedAt = now, AddedById = by.Id };
        _aliases.Add(alias);
        Index(name);
        return alias;
    }

    /// <summary>Corrects another name: what it was is no longer found. Needs <see cref="SearchTerms"/> and <see cref="Aliases"/> loaded.</summary>
    /// <exception cref="RuleViolation">The name is already recorded.</exception>
    public void CorrectAlias(ChildAlias alias, string name, AliasKind kind, string? source)
    {
        RequireSearchTerms();
        RuleViolation.When(IsCalled(name, besides: alias), AlreadyCalled);
        alias.Correct(name, kind, source);
        IndexAfresh();
    }

    /// <summary>It never was the child's name: it goes, so that nobody finds this child by it (UK GDPR Article 5(1)(d)). Needs <see cref="SearchTerms"/> and <see cref="Aliases"/> loaded.</summary>
    public void RemoveAlias(ChildAlias alias)
    {
        RequireSearchTerms();
        _aliases.Remove(alias);
        IndexAfresh();
    }

    /// <summary>Whether this is the child's name or another already recorded, capitals and accents apart. Needs <see cref="Aliases"/> loaded.</summary>
    public bool IsCalled(string name, ChildAlias? besides = null)
    {
        bool Same(string other) => SearchText.Key(name) is { Length: > 0 } key ? key == SearchText.Key(other) : name == other;
        return Same($"{GivenName} {FamilyName}") || _aliases.Exists(a => a != besides && Same(a.Name));
    }

    private const string AlreadyCalled = "This name is already recorded for this child.";

    private void IndexAfresh()
    {
        var keys = SearchText.Keys([GivenName, FamilyName, .. _aliases.Select(a => a.Name)]);
        _searchTerms.RemoveAll(t => !keys.Contains(t.Term));
        _aliases.ForEach(a => Index(a.Name));
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
