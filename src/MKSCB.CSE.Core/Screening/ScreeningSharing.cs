using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Screening;

/// <summary>
/// Who knows, whether a service was agreed to, and on what basis the information is shared: separate questions,
/// because consent to a service is not the basis for sharing in safeguarding. Also whom the practitioner asked and called.
/// </summary>
public sealed record ScreeningSharing : IAudited
{
    public const int TextLength = 2000;
    public const int LineLength = 160;
    public const int PhoneLength = 30;

    public Guid ScreeningId { get; init; }

    /// <summary>Where triage reaches the practitioner today.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>How the practitioner knows the child: class teacher, school nurse …</summary>
    public string? Relationship { get; init; }
    public YesNoNotKnown? ChildAware { get; init; }
    public YesNoNotKnown? ParentAware { get; init; }
    public ServiceConsent? Consent { get; init; }
    public string? ConsentNote { get; init; }
    public SharingBasis? Basis { get; init; }

    /// <summary>Why sharing is necessary and proportionate.</summary>
    public string? BasisReason { get; init; }

    /// <summary>The line manager or designated lead who was asked.</summary>
    public string? Consulted { get; init; }

    /// <summary>A call already made to the police or the MASH: when, and who answered. Nothing here waits for this form.</summary>
    public string? PhoneCall { get; init; }

    public string AuditStream => $"screening:{ScreeningId}";
}
