using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>Mail out of the outbox: to a folder where <c>Mail:DropFolder</c> is set (Development), else over SMTP.</summary>
public static class MailHosting
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<MailSettings>().BindConfiguration(MailSettings.Section).ValidateDataAnnotations()
            .Validate(mail => mail.DropFolder is { Length: > 0 } || mail.Host is { Length: > 0 }, "Mail:Host (an SMTP server) or Mail:DropFolder must be set.")
            .Validate(mail => builder.Environment.IsDevelopment() || mail.DropFolder is null or "" || mail.AllowDropFolder, "Mail:DropFolder is for Development only: nobody would receive anything.")
            .Validate(mail => mail.DigestFrom < mail.DigestUntil, "Mail:DigestFrom must lie before Mail:DigestUntil.")
            .ValidateOnStart();
        if (builder.Configuration[$"{MailSettings.Section}:{nameof(MailSettings.DropFolder)}"] is { Length: > 0 })
        {
            services.AddSingleton<IMail, DropFolderMail>();
        }
        else
        {
            services.AddSingleton<IMail, SmtpMail>();
        }

        services.AddSingleton<MailWords>();
        services.AddLetterKinds();
        services.AddScoped<LetterWriting>();
        services.AddSingleton<Postman>();
        services.AddSingleton<MailKeeping>();
        services.AddHostedService(provider => provider.GetRequiredService<MailKeeping>());
    }
}
