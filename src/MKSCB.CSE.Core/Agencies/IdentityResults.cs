using Microsoft.AspNetCore.Identity;

namespace MKSCB.CSE.Core.Agencies;

public static class IdentityResults
{
    /// <summary>For a change nobody's typing can make fail.</summary>
    /// <exception cref="InvalidOperationException">It failed; names the error codes only, which hold no personal data.</exception>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("The account was not changed: " + string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }
}
