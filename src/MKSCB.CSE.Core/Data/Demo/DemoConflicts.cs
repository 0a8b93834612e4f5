using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>A colleague who gave the number of their own home, and it is the number of a child's mother: found by the service, waiting for somebody to look.</summary>
internal sealed class DemoConflicts(DemoWorld world)
{
    /// <summary>Also the mother's of the child DemoToday tells of.</summary>
    public const string SharedNumber = "01632 960118";

    public async Task GiveAsync(IServiceProvider scope, CancellationToken cancel)
    {
        scope.GetRequiredService<Acting>().Person = world.People["bethan.rowe"];
        await scope.GetRequiredService<OwnDetails>().KeepAsync(new OwnDetailsGiven("4", "MK99 9ZZ", [SharedNumber], ["Rowe-Hart"]), cancel);
    }
}
