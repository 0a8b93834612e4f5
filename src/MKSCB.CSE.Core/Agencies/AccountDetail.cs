using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Agencies;

/// <summary>
/// Something a person gave about their own life so that the records of children they know can be kept from them. Sealed: whoever reads the
/// database, or the trail, reads no home address of a colleague. It is compared by a keyed digest only.
/// </summary>
public sealed class AccountDetail : Record, IAudited
{
    public const int SealedLength = 2000;

    public required Guid AccountId { get; init; }

    /// <summary>A surname, a home or a telephone number.</summary>
    public required ConflictBasis Kind { get; init; }

    public required string Sealed { get; init; }

    public required DateTime GivenAt { get; init; }

    public string AuditStream => $"account:{AccountId}";
}
