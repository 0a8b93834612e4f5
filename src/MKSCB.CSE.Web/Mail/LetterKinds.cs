using System.Reflection;

namespace MKSCB.CSE.Web.Mail;

/// <summary>Every kind of letter there is, by its code.</summary>
public static class LetterKinds
{
    private static readonly Dictionary<string, (Type Writer, string Name)> Table = typeof(LetterKinds).Assembly.GetTypes()
        .Select(type => (Type: type, Kind: type.GetCustomAttribute<LetterKindAttribute>())).Where(found => found.Kind != null)
        .ToDictionary(found => found.Kind!.Code, found => (found.Type, found.Kind!.Name));

    public static IReadOnlyCollection<string> Codes => Table.Keys;

    /// <summary>What people call it; the code itself where a newer node wrote the letter.</summary>
    public static string NameOf(string code) => Table.TryGetValue(code, out var kind) ? kind.Name : code;

    public static void AddLetterKinds(this IServiceCollection services)
    {
        foreach (var (code, kind) in Table)
        {
            services.AddKeyedScoped(typeof(ILetterKind), code, kind.Writer);
        }
    }
}
