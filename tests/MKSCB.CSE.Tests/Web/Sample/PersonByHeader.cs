using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Tests.Web.Sample;

/// <summary>Stands in for sign-in on the sample pages: the header names the role the person holds.</summary>
public sealed class PersonByHeader : IStartupFilter
{
    public const string Header = "X-Sample-Role";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (Enum.TryParse<Role>(context.Request.Headers[Header], out var role))
            {
                context.RequestServices.GetRequiredService<Acting>().Person =
                    new CurrentUser(Guid.NewGuid(), "Ada Fielding", Guid.NewGuid(), "Example Agency", [new Grant(role)]);
            }

            return following(context);
        });
        next(app);
    };
}
