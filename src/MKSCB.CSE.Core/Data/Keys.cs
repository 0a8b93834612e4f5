using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data;

/// <summary>The keys that seal cookies, tokens and drafts.</summary>
internal static class Keys
{
    public const string CertificateFile = "DataProtection:CertificateFile";
    public const string CertificatePassword = "DataProtection:CertificatePassword";

    /// <summary>
    /// Kept in the database so that several nodes and a restarted one read the same cookies, and protected by a
    /// certificate, because the framework would otherwise keep them there in clear.
    /// </summary>
    /// <exception cref="StartRefused">Production without a certificate, or one that cannot be read.</exception>
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration, IHostEnvironment host)
    {
        var keys = services.AddDataProtection().SetApplicationName("MKSCB.CSE").PersistKeysToDbContext<AppDb>();
        if (configuration[CertificateFile] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(Read(file, configuration[CertificatePassword]));
        }
        else if (host.IsProduction())
        {
            throw new StartRefused($"{CertificateFile} must name a PKCS #12 file in Production: the keys in the database are not to be kept in clear.");
        }
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"{CertificateFile} names {file}, which is not there or cannot be opened with {CertificatePassword}.", fault);
        }
    }
}
