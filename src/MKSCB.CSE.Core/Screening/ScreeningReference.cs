using System.Security.Cryptography;

namespace MKSCB.CSE.Core.Screening;

/// <summary>Makes references such as SCR-7K3M-9QXD: 40 random bits without the letters and digits people confuse.</summary>
public static class ScreeningReference
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => $"SCR-{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";
}
