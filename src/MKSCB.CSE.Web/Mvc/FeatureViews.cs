using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>A view stands beside its controller: <c>Features/Triage/Decide.cshtml</c> for <c>Features.Triage.TriageController.Decide</c>.</summary>
public sealed class FeatureViews : IViewLocationExpander
{
    private const string Feature = "feature";
    private const string FeaturesNamespace = ".Features.";

    public static void Use(RazorViewEngineOptions options)
    {
        options.ViewLocationExpanders.Add(new FeatureViews());
        options.ViewLocationFormats.Clear();
        options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
    }

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var space = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace ?? "";
        var at = space.IndexOf(FeaturesNamespace, StringComparison.Ordinal);
        context.Values[Feature] = at < 0 ? "Shared" : space[(at + FeaturesNamespace.Length)..].Replace('.', '/');
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        viewLocations.Prepend($"/Features/{context.Values[Feature]}/{{0}}.cshtml");
}
