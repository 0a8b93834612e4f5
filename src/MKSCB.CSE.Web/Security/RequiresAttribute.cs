using Microsoft.AspNetCore.Authorization;
using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// What a person must be permitted to do to reach an action. Says nothing of which records: those come through
/// <see cref="CaseRecords"/>. Two of them mean both.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresAttribute(Permission permission) : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
