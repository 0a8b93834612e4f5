using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>Who may come in: accounts, passwords, second factors, the session cookie, and the policy that denies by default.</summary>
public static class Identity
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SignInSettings>().BindConfiguration(SignInSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddAccounts();
        services.AddCookies(builder.Environment);
        services.AddPolicies();
        services.AddSingleton<HashGate>();
        services.AddSingleton<Attempts>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<HalfSignIn>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<Sessions>();
        services.AddScoped<FreshCode>();
        services.AddScoped<SessionCookie>();
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>()
            .AddCseStores()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<SingleUseCodes>(SingleUseCodes.Name)
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Name)
            .AddTokenProvider<ResetTokens>(ResetTokens.Name);
        services.AddOptions<IdentityOptions>().Configure<IOptions<SignInSettings>>((identity, settings) => Configure(identity, settings.Value));
        services.AddOptions<PasswordHasherOptions>().Configure<IOptions<SignInSettings>>((hasher, settings) => hasher.IterationCount = settings.Value.HashRounds);
        services.AddOptions<InvitationTokenOptions>().Configure<IOptions<SignInSettings>>((token, settings) => token.TokenLifespan = TimeSpan.FromHours(settings.Value.InvitationHours));
        services.AddOptions<ResetTokenOptions>().Configure<IOptions<SignInSettings>>((token, settings) => token.TokenLifespan = TimeSpan.FromHours(settings.Value.ResetHours));
    }

    private static void Configure(IdentityOptions identity, SignInSettings settings)
    {
        identity.User.RequireUniqueEmail = true;
        // The name at sign-in is the mail address, apostrophes and all.
        identity.User.AllowedUserNameCharacters = "";
        identity.Lockout.MaxFailedAccessAttempts = settings.Tries;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockMinutes);
        identity.Lockout.AllowedForNewUsers = true;
        identity.Tokens.AuthenticatorTokenProvider = SingleUseCodes.Name;
        identity.Tokens.PasswordResetTokenProvider = ResetTokens.Name;
        // PasswordRules says it all, in words for people; Identity's own composition rules are off.
        identity.Password = new PasswordOptions { RequiredLength = 1, RequiredUniqueChars = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
    }

    private static void AddCookies(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication(SessionClaims.Scheme)
            .AddCookie(SessionClaims.Scheme, cookie =>
            {
                cookie.Cookie.Harden(environment, "cse-session");
                cookie.SlidingExpiration = true;
                cookie.EventsType = typeof(SessionCookie);
            })
            .AddCookie(HalfSignIn.Scheme, cookie =>
            {
                cookie.Cookie.Harden(environment, "cse-half-session");
                cookie.SlidingExpiration = false;
                cookie.ExpireTimeSpan = HalfSignIn.Lasts;
            });
        services.AddOptions<CookieAuthenticationOptions>(SessionClaims.Scheme).Configure<IOptions<SessionSettings>>((cookie, settings) => cookie.ExpireTimeSpan = settings.Value.Idle);
    }

    private static void AddPolicies(this IServiceCollection services)
    {
        var strong = new AuthorizationPolicyBuilder(SessionClaims.Scheme)
            .RequireAuthenticatedUser().RequireClaim(SessionClaims.Method, SessionClaims.SecondFactor).Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(strong).SetFallbackPolicy(strong);
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, NoSuchPage>();
    }
}
