using Microsoft.AspNetCore.Mvc.Testing;

namespace MKSCB.CSE.Tests.Web;

/// <summary>One running application for the whole assembly, never reset: every test makes its own people and records.</summary>
public sealed class TestHost : WebApplicationFactory<Program>
{
    private static readonly Lazy<TestHost> Started = new(() => new TestHost());

    public static TestHost Shared => Started.Value;

    /// <summary>A browser that nobody has signed in to; it keeps cookies and follows no redirect by itself.</summary>
    public Browser Anonymous() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
}
