using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Web.Security;

public sealed class InvitationTokenOptions : DataProtectionTokenProviderOptions;

public sealed class ResetTokenOptions : DataProtectionTokenProviderOptions;

/// <summary>The link in an invitation. Bound to the security stamp: choosing a password spends it and every other link mailed before.</summary>
public sealed class InvitationTokens(IDataProtectionProvider protection, IOptions<InvitationTokenOptions> options, ILogger<DataProtectorTokenProvider<Account>> logger)
    : DataProtectorTokenProvider<Account>(protection, options, logger)
{
    public new const string Name = "invitation";
    public const string Purpose = "invitation";
}

/// <summary>The link to choose a new password. Spent like an invitation's, and lives an hour.</summary>
public sealed class ResetTokens(IDataProtectionProvider protection, IOptions<ResetTokenOptions> options, ILogger<DataProtectorTokenProvider<Account>> logger)
    : DataProtectorTokenProvider<Account>(protection, options, logger)
{
    public new const string Name = "reset";
}
