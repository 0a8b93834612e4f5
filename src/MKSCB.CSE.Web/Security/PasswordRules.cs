using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// Long, not commonly used, and not made of words anyone would guess for this person. No rules about digits or
/// capitals: they make passwords worse (NIST SP 800-63B section 3.1.1.2; NCSC password guidance).
/// </summary>
public sealed class PasswordRules(AccountRecords accounts, IOptions<BoardSettings> board) : IPasswordValidator<Account>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>How much must be left once the words about the person and the Board are taken out.</summary>
    private const int MustRemain = 8;

    private const int ShortestWord = 4;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var given = password ?? "";
        var agency = await accounts.Agencies.Where(a => a.Id == user.AgencyId).Select(a => a.Name).FirstOrDefaultAsync();
        var fault = LengthFault(given) ?? GuessFault(given, Words(user, agency ?? ""));
        return fault == null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault });
    }

    public static string? LengthFault(string password) => password.Length switch
    {
        < MinLength => $"Your password must be {MinLength} characters or more",
        > MaxLength => $"Your password must be {MaxLength} characters or fewer",
        _ => null,
    };

    /// <param name="password">As typed.</param>
    /// <param name="words">What is publicly known of the person: names, agency, Board.</param>
    public static string? GuessFault(string password, IEnumerable<string> words)
    {
        if (CommonPasswords.Contains(password))
        {
            return "This password is one that many people use, so it is easily guessed. Choose another: three random words work well";
        }

        var left = password.ToLowerInvariant();
        foreach (var word in words.OrderByDescending(word => word.Length))
        {
            left = left.Replace(word, "", StringComparison.Ordinal);
        }

        return left.Length < MustRemain && left.Length < password.Length
            ? "Your password must not be made of your name, your agency or the name of this service. Choose another: three random words work well"
            : null;
    }

    private IEnumerable<string> Words(Account user, string agency) =>
        new[] { user.DisplayName, user.Email ?? "", user.JobTitle ?? "", agency, board.Value.Name, board.Value.ShortName, board.Value.ServiceName, board.Value.AreaName }
            .SelectMany(text => text.ToLowerInvariant().Split([' ', '.', '@', '-', '_', ',', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= ShortestWord)
            .Distinct();
}
