using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Tests.Security;

public class EndpointCheckTests
{
    [Fact]
    public void Undeclared_endpoint_is_named() => Assert.Contains("neither", Fault());

    [Fact]
    public void Endpoint_declared_twice_over_is_refused() => Assert.Contains("both", Fault(new RequiresAttribute(Permission.UseService), new AllowAnonymousAttribute()));

    [Fact]
    public void Bare_authorize_is_refused() => Assert.Contains("[Authorize]", Fault(new AuthorizeAttribute()));

    [Fact]
    public void Authorize_beside_requires_is_refused() => Assert.Contains("[Authorize]", Fault(new AuthorizeAttribute { Roles = "Admin" }, new RequiresAttribute(Permission.UseService)));

    [Fact]
    public void Declared_endpoints_pass()
    {
        Assert.Empty(Fault(new RequiresAttribute(Permission.ViewChild)));
        Assert.Empty(Fault(new AllowAnonymousAttribute()));
    }

    private static string Fault(params object[] metadata) =>
        EndpointCheck.Faults([new Endpoint(_ => Task.CompletedTask, new EndpointMetadataCollection(metadata), "endpoint under test")]).SingleOrDefault() ?? "";
}
