namespace MKSCB.CSE.Core.Interventions;

public static class WaitingOrder
{
    /// <summary>Who is next for a place: the highest level first, and of one level who has waited longest. No level agreed comes last.</summary>
    public static IOrderedQueryable<Intervention> NextFirst(this IQueryable<Intervention> waiting) =>
        waiting.OrderByDescending(i => i.Child!.Level == Screening.RiskLevel.HarmEvidenced).ThenByDescending(i => i.Child!.Level == Screening.RiskLevel.High)
            .ThenByDescending(i => i.Child!.Level == Screening.RiskLevel.Medium).ThenByDescending(i => i.Child!.Level == Screening.RiskLevel.Low)
            .ThenByDescending(i => i.Child!.Level == Screening.RiskLevel.NotIndicated).ThenBy(i => i.AcceptedAt).ThenBy(i => i.Id);
}
