namespace MKSCB.CSE.Web.Mail;

/// <summary>An address to be recognised by who knows it, and not to be copied: the first letter, and the agency's domain.</summary>
public static class MaskedAddress
{
    public static string Of(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        return at < 1 ? "Nobody" : $"{address![0]}…{address[at..]}";
    }
}
