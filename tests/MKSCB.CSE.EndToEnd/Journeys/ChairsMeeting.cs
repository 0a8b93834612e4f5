using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Journeys;

/// <summary>The chair prepares the next meeting.</summary>
public sealed class ChairsMeeting(IPage page)
{
    /// <summary>Opens the next meeting's agenda; one already issued is opened to change again.</summary>
    public async Task OpenAsync()
    {
        await page.GotoAsync("/meetings");
        await page.FollowAsync(page.Locator("main a[href$='/agenda']").First);
        if (await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reopen to change it" }).CountAsync() > 0)
        {
            await page.PressAsync("Reopen to change it");
        }
    }

    /// <summary>The child's row, which the agenda found for itself: at once, or when asked to look again.</summary>
    public async Task<ILocator> FindAsync(string reference)
    {
        if (await Row(reference).CountAsync() == 0)
        {
            await page.PressAsync("Look again for who is due");
        }

        Assert.Equal(1, await Row(reference).CountAsync());
        return Row(reference);
    }

    public async Task IssueAsync()
    {
        await page.PressAsync("Issue the agenda");
        await page.PressAsync("Issue the agenda");
        Assert.Contains("The agenda has been issued", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    public Task PrintAsync() => page.PressAsync("Print");

    public ILocator Row(string reference) => page.Locator("tbody tr", new PageLocatorOptions { Has = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = reference, Exact = true }) });
}
