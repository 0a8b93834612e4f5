using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>
/// One kind of thing that can be due. To add a kind, write one small class in <c>Kinds</c>: it is found by itself, stands in
/// My work and in the digest, and asks the database once, whatever the number of rows.
/// </summary>
public interface IDueKind
{
    /// <summary>Whether this person's roles call for it; otherwise it is not asked.</summary>
    bool Concerns(CurrentUser who);

    Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel);
}

public static class DueKinds
{
    public static readonly IReadOnlyList<Type> All = [.. typeof(IDueKind).Assembly.GetTypes().Where(type => type.IsClass && typeof(IDueKind).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static void AddMyWork(this IServiceCollection services)
    {
        foreach (var kind in All)
        {
            services.AddScoped(typeof(IDueKind), kind);
        }

        services.AddScoped<DueThings>();
    }
}
