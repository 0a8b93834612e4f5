namespace MKSCB.CSE.Tests.Children;

/// <summary>The guards of a step down as a person fills them in.</summary>
internal static class StepDownFields
{
    public static Dictionary<string, string?> Complete(Guid otherAgency) => new()
    {
        ["StepDown.Agency"] = otherAgency.ToString(),
        ["StepDown.SpokenBy"] = "Named nurse",
        ["StepDown.Agrees"] = "true",
        ["StepDown.Plan"] = "Child in need plan",
        ["StepDown.Lead"] = "Allocated social worker",
        ["StepDown.ChildTold"] = "true",
        ["StepDown.ParentsTold"] = "false",
        ["StepDown.ParentsWhyNot"] = "It would put the child at risk",
    };
}
