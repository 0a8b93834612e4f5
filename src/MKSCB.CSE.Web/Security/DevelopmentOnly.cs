using System.Reflection;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace MKSCB.CSE.Web.Security;

/// <summary>Marks a controller that must not exist outside Development: not forbidden there, but absent from the router.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DevelopmentOnlyAttribute : Attribute;

/// <summary>Finds controllers, leaving those for Development out elsewhere.</summary>
public sealed class ControllersFor(IHostEnvironment environment) : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        base.IsController(typeInfo) && (environment.IsDevelopment() || typeInfo.GetCustomAttribute<DevelopmentOnlyAttribute>() == null);

    /// <summary>Takes the place of the framework's own finder, which would add them back.</summary>
    public static void Use(IMvcBuilder mvc, IHostEnvironment environment) => mvc.ConfigureApplicationPartManager(parts =>
    {
        foreach (var finder in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList())
        {
            parts.FeatureProviders.Remove(finder);
        }

        parts.FeatureProviders.Add(new ControllersFor(environment));
    });
}
