using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>What an action reads: from its own page where it has one, else from the type it binds.</summary>
internal static class FuzzForm
{
    /// <summary>The endpoint of a row, with what it binds.</summary>
    public static RouteEndpoint Endpoint(EndpointRow row) => TestHost.Shared.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .First(e => "/" + e.RoutePattern.RawText!.TrimStart('/') == row.Route && (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(row.Verb) ?? row.Verb == "ANY"));

    /// <summary>Names bound from the query.</summary>
    public static IReadOnlyList<string> QueryNames(EndpointRow row) => [.. Bound(row, source => source == BindingSource.Query)];

    /// <summary>Names bound from the form, as a browser would post them.</summary>
    public static IReadOnlyList<string> FieldNames(EndpointRow row) => [.. Bound(row, source => source == null || source == BindingSource.Form || source == BindingSource.ModelBinding)];

    /// <summary>The fields of the form on the page, filled in as somebody in a hurry would: something everywhere.</summary>
    public static async Task<List<KeyValuePair<string, string>>> OfPageAsync(Browser browser, string address, Random random)
    {
        var page = await browser.Open(address);
        var form = page.Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().FirstOrDefault(f => (f.GetAttribute("action") ?? address) == address);
        return form == null ? [] : [.. FormFields.Fill(form, []).Where(field => field.Value.Length > 0).Concat(Answers(form, random))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Answers(IHtmlFormElement form, Random random)
    {
        var today = DateTime.UtcNow;
        foreach (var box in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 }).GroupBy(e => e.GetAttribute("name")!))
        {
            var text = box.First() switch
            {
                IHtmlInputElement { Type: "text", Value: "" } when box.Key.EndsWith(".Day", StringComparison.Ordinal) => $"{today.Day}",
                IHtmlInputElement { Type: "text", Value: "" } when box.Key.EndsWith(".Month", StringComparison.Ordinal) => $"{today.Month}",
                IHtmlInputElement { Type: "text", Value: "" } when box.Key.EndsWith(".Year", StringComparison.Ordinal) => $"{today.Year}",
                IHtmlInputElement { Type: "email", Value: "" } => $"fuzz{random.Next()}@example.org",
                IHtmlInputElement { Type: "text", Value: "" } or IHtmlTextAreaElement { Value: "" } => $"Plausible {random.Next(1000)}",
                IHtmlInputElement { Type: "radio" or "checkbox" } => ((IHtmlInputElement)box.ElementAt(random.Next(box.Count()))).Value,
                IHtmlSelectElement { Value: "" } select => select.Options[random.Next(select.Options.Length)].Value,
                _ => "",
            };
            if (text.Length > 0)
            {
                yield return KeyValuePair.Create(box.Key, text);
            }
        }
    }

    private static IEnumerable<string> Bound(EndpointRow row, Func<BindingSource?, bool> from) =>
        (Endpoint(row).Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [])
            .Where(p => p.ParameterType != typeof(CancellationToken) && from(p.BindingInfo?.BindingSource))
            .SelectMany(p => Names(p.ParameterType, p.BindingInfo?.BinderModelName ?? p.Name, isRoot: true, depth: 0).Where(name => IsIncluded(p, name))).Distinct();

    private static bool IsIncluded(ParameterDescriptor parameter, string name) =>
        parameter.BindingInfo?.PropertyFilterProvider is not BindAttribute { Include.Length: > 0 } bind || bind.Include.Contains(name.Split('.', '[')[0]);

    private static IEnumerable<string> Names(Type type, string name, bool isRoot, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(DateOnly))
        {
            return [name + ".Day", name + ".Month", name + ".Year"];
        }

        if (plain != typeof(string) && plain.IsGenericType && plain.GetGenericArguments() is [var item])
        {
            return Names(item, name + "[0]", isRoot: false, depth + 1).Append(name);
        }

        // Rows by the key of what each is about.
        if (plain.IsGenericType && plain.GetGenericArguments() is [_, var row])
        {
            return Names(row, $"{name}[{Guid.Empty}]", isRoot: false, depth + 1).Append(name);
        }

        return plain.Namespace?.StartsWith("MKSCB", StringComparison.Ordinal) != true || plain.IsEnum || depth > 5
            ? [name]
            : plain.GetProperties().Where(p => p.SetMethod?.IsPublic == true && !p.IsDefined(typeof(BindNeverAttribute), false))
                .SelectMany(p => Names(p.PropertyType, isRoot ? p.Name : $"{name}.{p.Name}", isRoot: false, depth + 1));
    }
}
