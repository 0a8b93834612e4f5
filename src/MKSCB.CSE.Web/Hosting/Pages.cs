using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>MVC as the service uses it: views beside controllers, one validation filter, plain-words binding errors, static files.</summary>
public static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        var environment = builder.Environment;
        var mvc = builder.Services.AddControllersWithViews(UseFilters)
            .AddCookieTempDataProvider(options => options.Cookie.Harden(environment, Flash.Cookie));
        ControllersFor.Use(mvc, environment);
        builder.Services.Configure<RazorViewEngineOptions>(FeatureViews.Use);
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Harden(environment, "cse-antiforgery");
            options.HeaderName = "X-CSRF";
        });
        builder.Services.AddValidatorsFromAssembly(Assembly.GetExecutingAssembly(), includeInternalTypes: true);
        builder.Services.AddHttpContextAccessor();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // Attribute routes only: WithStaticAssets does nothing on MapControllerRoute (dotnet/aspnetcore 59003).
        app.MapControllers().WithStaticAssets();
    }

    private static void UseFilters(MvcOptions options)
    {
        options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        options.Filters.Add<LostFormPage>();
        options.Filters.Add<RuleViolationPage>();
        options.Filters.Add<StaleSavePage>();
        options.Filters.Add<ValidateForms>();
        options.ModelBinderProviders.Insert(0, new DateBinderProvider());
        options.ModelBinderProviders.Insert(0, new PlainTextBinderProvider());
        // A list longer than MVC allows is answered 500: let the form's own limit, which answers 400, be met first.
        options.MaxModelBindingCollectionSize = Limits.Fields;
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        PlainWords(options.ModelBindingMessageProvider);
    }

    /// <summary>Messages for a value of the wrong type; none repeats the value.</summary>
    private static void PlainWords(DefaultModelBindingMessageProvider say)
    {
        say.SetAttemptedValueIsInvalidAccessor((_, field) => $"{Named(field)} is not in a form we can read. Check it and try again");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "This is not in a form we can read. Check it and try again");
        say.SetUnknownValueIsInvalidAccessor(field => $"{Named(field)} is not in a form we can read. Check it and try again");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "This is not in a form we can read. Check it and try again");
        say.SetValueIsInvalidAccessor(_ => "Choose one of the answers given");
        say.SetValueMustBeANumberAccessor(field => $"{Named(field)} must be a number");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "This must be a number");
        say.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
        say.SetMissingBindRequiredValueAccessor(field => $"Enter {Named(field)}");
        say.SetMissingKeyOrValueAccessor(() => "Enter an answer");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent. Try again");
    }

    /// <summary>A field without a display name comes under the name it has in the program, which nobody on the page has seen.</summary>
    private static string Named(string field) => field.Contains(' ', StringComparison.Ordinal) ? field : TypedText.Words(field);
}
