using System.Text;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using QRCoder;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>What an authenticator app needs: a picture to scan, and the same as letters to type.</summary>
/// <param name="Picture">A data address of the QR code.</param>
/// <param name="Key">In groups of four, as people read it out.</param>
public sealed record SecondFactorPage(string Picture, string Key)
{
    /// <summary>The box on the page; what was typed is never filled in again.</summary>
    public string? Code { get; init; }

    private const int Group = 4;
    private const int Module = 6;

    public static SecondFactorPage For(string key, string email, string service)
    {
        var issuer = Uri.EscapeDataString(service);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(email)}?secret={key}&issuer={issuer}&digits=6&period=30";
        using var maker = new QRCodeGenerator();
        using var code = maker.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        var picture = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(Module)));
        return new SecondFactorPage(picture, string.Join(' ', key.Chunk(Group).Select(letters => new string(letters))));
    }
}

/// <summary>The ten recovery codes, shown once: they travel in the encrypted notice cookie to the next page and no further.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes)
{
    private const string Name = "recovery-codes";

    public static void Keep(ITempDataDictionary notices, IReadOnlyList<string> codes) => notices[Name] = string.Join(',', codes);

    /// <summary>Null when they have been shown already.</summary>
    public static RecoveryCodesPage? Take(ITempDataDictionary notices) =>
        notices[Name] is string codes ? new RecoveryCodesPage(codes.Split(',')) : null;
}
