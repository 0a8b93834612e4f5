using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Tests.Web.Sample;

/// <summary>Stands in for sign-in on the sample pages: the header names the role the person holds.</summary>
public sealed class PersonByHeader : IStartupFilter
{
    public const string Header = "X-Sample-Role";

    private static readonly ConcurrentDictionary<Role, CurrentUser> People = new();

    /// <summary>The one person who holds this role here.</summary>
    public static CurrentUser Holding(Role role) =>
        People.GetOrAdd(role, _ => new CurrentUser(Guid.NewGuid(), "Ada Fielding", Guid.NewGuid(), "Example Agency", [new Grant(role)]));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (Enum.TryParse<Role>(context.Request.Headers[Header], out var role))
            {
                context.RequestServices.GetRequiredService<Acting>().Person = Holding(role);
            }

            return following(context);
        });
        next(app);
    };
}
