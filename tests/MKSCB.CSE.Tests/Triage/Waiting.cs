using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Children;

namespace MKSCB.CSE.Tests.Triage;

/// <summary>A submission in any state, without walking a form to get there.</summary>
internal static class Waiting
{
    public static ScreeningSubmission Submission(ScreeningState state = ScreeningState.Submitted, DateTime? at = null, Guid? author = null, Guid? agency = null, Guid? version = null)
    {
        var submission = new ScreeningSubmission
        {
            Reference = $"T-{Support.TestWorld.NextNumber():D6}",
            InstrumentVersionId = version ?? Guid.NewGuid(),
            AuthorId = author ?? Guid.NewGuid(),
            AgencyId = agency ?? Guid.NewGuid(),
            BegunAt = at ?? People.Now,
        };
        Set(submission, nameof(ScreeningSubmission.SubmittedAt), at ?? People.Now);
        Set(submission, nameof(ScreeningSubmission.State), state);
        submission.RateUrgency(new Core.Triage.UrgencyFacts());
        return submission;
    }

    private static void Set(ScreeningSubmission submission, string property, object value) =>
        typeof(ScreeningSubmission).GetProperty(property)!.GetSetMethod(nonPublic: true)!.Invoke(submission, [value]);
}
