using System.Globalization;
using Microsoft.Extensions.Options;

namespace MKSCB.CSE.Web.Mail;

/// <summary>Writes each message to a folder as an .eml file, for Development and tests.</summary>
public sealed class DropFolderMail(IOptions<MailSettings> settings, IHostEnvironment environment, TimeProvider time) : IMail
{
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(Path.Combine(environment.ContentRootPath, settings.Value.DropFolder!));
        var name = time.GetUtcNow().ToString("yyyyMMdd-HHmmss-", CultureInfo.InvariantCulture) + Guid.NewGuid().ToString("N") + ".eml";
        var whole = Path.Combine(folder.FullName, name);
        // Written aside and moved, so that whoever watches the folder never reads half a letter.
        await letter.Write(settings.Value.From).WriteToAsync(whole + ".part", cancel);
        File.Move(whole + ".part", whole);
    }
}
