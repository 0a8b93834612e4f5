using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Journeys;

/// <summary>A triage officer finds a screening in the queue and decides.</summary>
public sealed class TriageDesk(IPage page)
{
    /// <summary>The rows of the queue that name the child, whatever page of it they stand on.</summary>
    public async Task<int> CountAsync(InventedChild child)
    {
        await page.GotoAsync("/triage");
        var count = await Rows(child).CountAsync();
        var next = page.Locator("a[rel=next]");
        while (await next.CountAsync() > 0)
        {
            await page.FollowAsync(next.First);
            count += await Rows(child).CountAsync();
        }

        return count;
    }

    /// <summary>Opens the child's screening from the queue.</summary>
    public async Task OpenAsync(InventedChild child)
    {
        await page.GotoAsync("/triage");
        while (await Rows(child).CountAsync() == 0)
        {
            await page.FollowAsync(page.Locator("a[rel=next]").First);
        }

        await page.FollowAsync(Rows(child).GetByRole(AriaRole.Link).First);
    }

    /// <summary>From the screening to the page it is decided on, for a child without a record.</summary>
    public async Task GoDecideAsync()
    {
        await page.PressAsync("Find the child and decide");
        await page.FollowAsync(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "None of these: open a new record" }));
    }

    /// <summary>Opens a new record and sends the child to the area's meeting; gives the child's reference.</summary>
    public async Task<string> DecideForMarmmAsync()
    {
        await GoDecideAsync();
        await page.ChooseAsync("Outcomes", "Marmm");
        // One meeting covers the whole area; the first choice is none.
        await page.Locator("select[name='MarmmBody']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.ChooseAsync("Level", "High");
        await page.WriteAsync("Reasons", "Contact from an unknown adult with gifts and nights away. Police checks begun; panel to share what agencies hold.");
        await page.WriteAsync("Asked", "Keep seeing her at the drop-in, and tell us of any night away the same day.");
        await page.PressAsync("Decide and open the child's record");
        return (await page.Locator("main a[href^='/children/']").First.InnerTextAsync()).Trim();
    }

    private ILocator Rows(InventedChild child) => page.Locator("tbody tr", new PageLocatorOptions { HasText = child.Name });
}
