namespace MKSCB.CSE.Web.Security;

/// <summary>
/// The action shows case data, so it must call <c>CaseRecords.Seen</c>; one that forgets is refused at run time and
/// found by a test. Put it on every GET that shows anything of a child, a screening or a meeting.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ShowsRecordsAttribute : Attribute;
