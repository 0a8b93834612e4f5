using MKSCB.CSE.Core.Meetings.Feedback;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>What a locality's meetings have told the whole area's.</summary>
public sealed partial class MeetingBody
{
    private readonly List<FeedbackEntry> _told = [];

    public IReadOnlyCollection<FeedbackEntry> Told => _told;
}
