using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>How the child and the household are reached.</summary>
public sealed partial class Child
{
    private readonly List<ChildContact> _contacts = [];

    public IReadOnlyCollection<ChildContact> Contacts => _contacts;

    /// <summary>Adds a number or an online name. Needs <see cref="Contacts"/> loaded.</summary>
    /// <exception cref="RuleViolation">It is already recorded for the same person.</exception>
    public ChildContact AddContact(ContactDetails details, CurrentUser by, DateTime now)
    {
        RuleViolation.When(HasContact(details), AlreadyReached);
        var contact = new ChildContact { ChildId = Id, AddedAt = now, AddedById = by.Id };
        contact.Take(details);
        _contacts.Add(contact);
        return contact;
    }

    /// <summary>Corrects it, or says when it went out of use. Needs <see cref="Contacts"/> loaded.</summary>
    /// <exception cref="RuleViolation">It is already recorded for the same person.</exception>
    public void CorrectContact(ChildContact contact, ContactDetails details)
    {
        RuleViolation.When(HasContact(details, besides: contact), AlreadyReached);
        contact.Take(details);
    }

    /// <summary>It never was theirs: it goes (UK GDPR Article 5(1)(d)). Needs <see cref="Contacts"/> loaded.</summary>
    public void RemoveContact(ChildContact contact) => _contacts.Remove(contact);

    /// <summary>Whether it is already written down as this person's, spaces apart. Needs <see cref="Contacts"/> loaded.</summary>
    public bool HasContact(ContactDetails details, ChildContact? besides = null) =>
        _contacts.Exists(c => c != besides && c.Kind == details.Kind && c.Whose == details.Whose && Plain(c.Value, c.Kind) == Plain(details.Value, details.Kind));

    private const string AlreadyReached = "This is already recorded for this child.";

    private static string Plain(string value, ContactKind kind) => (kind == ContactKind.Phone ? MatchText.Phone(value) : null) ?? value.Trim().ToUpperInvariant();
}
