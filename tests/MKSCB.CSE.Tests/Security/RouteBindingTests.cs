using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Routing;
using MKSCB.CSE.Core.Rules;
using Record = MKSCB.CSE.Core.Rules.Record;

namespace MKSCB.CSE.Tests.Security;

/// <summary>What a request may set: ids come from the route alone, and nothing stored is bound to.</summary>
public class RouteBindingTests
{
    private static readonly IReadOnlyList<MethodInfo> Actions = [.. typeof(Program).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Controller)))
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttributes<HttpMethodAttribute>().Any())];

    /// <summary>A form field named "id" would otherwise override the address one was authorised for.</summary>
    [Fact]
    public void Every_route_value_binds_from_the_route_only()
    {
        var faults = from action in Actions
                     from parameter in action.GetParameters()
                     where action.GetCustomAttributes<HttpMethodAttribute>().Any(route => route.Template?.Contains("{" + parameter.Name, StringComparison.Ordinal) == true)
                     where parameter.GetCustomAttribute<FromRouteAttribute>() == null
                     select $"{action.DeclaringType!.Name}.{action.Name}({parameter.Name})";
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_simple_value_says_where_it_comes_from()
    {
        var faults = from action in Actions
                     from parameter in action.GetParameters()
                     where IsSimple(parameter.ParameterType) && parameter.GetCustomAttributes().OfType<IBindingSourceMetadata>().FirstOrDefault() == null
                     select $"{action.DeclaringType!.Name}.{action.Name}({parameter.Name})";
        Assert.Empty(faults);
    }

    [Fact]
    public void No_action_binds_to_anything_stored()
    {
        var faults = from action in Actions
                     from parameter in action.GetParameters()
                     from type in Reached(parameter.ParameterType, [])
                     where typeof(Record).IsAssignableFrom(type) || type.Namespace?.StartsWith("MKSCB.CSE.Core", StringComparison.Ordinal) == true && !type.IsEnum && !IsDoor(type)
                     select $"{action.DeclaringType!.Name}.{action.Name}({parameter.Name}): {type.Name}";
        Assert.Empty(faults);
    }

    [Fact]
    public void There_are_actions_to_check() => Assert.True(Actions.Count > 20);

    private static bool IsDoor(Type type) => type.Namespace == "MKSCB.CSE.Core.Access";

    private static bool IsSimple(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(Guid) || plain == typeof(DateOnly) || plain == typeof(DateTime);
    }

    private static IEnumerable<Type> Reached(Type type, HashSet<Type> seen)
    {
        var inner = type.IsGenericType ? type.GetGenericArguments() : type.IsArray ? [type.GetElementType()!] : [type];
        return inner.Where(t => t.Namespace?.StartsWith("MKSCB", StringComparison.Ordinal) == true && seen.Add(t))
            .SelectMany(t => t.GetProperties().Where(p => p.SetMethod?.IsPublic == true).SelectMany(p => Reached(p.PropertyType, seen)).Prepend(t));
    }
}
