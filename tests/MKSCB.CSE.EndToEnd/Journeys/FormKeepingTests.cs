using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Journeys;

/// <summary>What the scripts add to the form: typing is kept without a button, and a button pressed twice counts once.</summary>
[Collection(nameof(RunningApp))]
public sealed class FormKeepingTests(RunningApp app)
{
    [SkippableFact]
    public async Task WhatIsTyped_IsKept_WhenTheBrowserIsClosed()
    {
        Chromium.Need();
        var page = await app.SignedInAsync("tom.ashdown");
        var reference = await new ScreeningForm(page, InventedChild.Invent()).BeginAsync();

        await page.GotoAsync($"/screenings/{reference}/about");
        await page.PickAsync("LocalityCode", "North");
        await page.WriteAsync("School", "Fenwick Academy");
        await page.Locator("[name='GpPractice']").FocusAsync();
        await SavedAsync(page);

        await page.GotoAsync($"/screenings/{reference}/section/D");
        var question = page.Locator(".app-question").First;
        await question.Locator("input[name$='.Value'][value='Possible']").CheckAsync();
        await question.Locator("[name$='.Note']").FillAsync("Seen twice at the bus station with somebody older.");
        await page.Locator(".app-question").Nth(1).Locator("input[name$='.Value']").First.FocusAsync();
        await SavedAsync(page);
        await page.Context.CloseAsync();

        var later = await app.SignedInAsync("tom.ashdown");
        await later.GotoAsync($"/screenings/{reference}/section/D");
        Assert.True(await later.Locator(".app-question").First.Locator("input[name$='.Value'][value='Possible']").IsCheckedAsync());
        Assert.Equal("Seen twice at the bus station with somebody older.", await later.Locator(".app-question").First.Locator("[name$='.Note']").InputValueAsync());
        await later.GotoAsync($"/screenings/{reference}/about");
        Assert.Equal("Fenwick Academy", await later.Locator("[name='School']").InputValueAsync());
        Assert.Equal("north", await later.Locator("[name='LocalityCode']").InputValueAsync());
        await later.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task WhatIsTyped_WhileASaveIsOnItsWay_IsSavedNext_AndNotCalledSavedBefore()
    {
        Chromium.Need();
        var page = await app.SignedInAsync("tom.ashdown");
        var reference = await new ScreeningForm(page, InventedChild.Invent()).BeginAsync();
        await page.GotoAsync($"/screenings/{reference}/about");
        var held = new TaskCompletionSource();
        var saves = 0;
        await page.RouteAsync("**/draft", async route =>
        {
            if (Interlocked.Increment(ref saves) == 1)
            {
                await held.Task;
            }

            await route.ContinueAsync();
        });

        await page.WriteAsync("School", "Fenwick Academy");
        await page.WriteAsync("GpPractice", "The Green Surgery");
        await page.Locator("[name='FirstLanguage']").FocusAsync();
        Assert.Equal("Not saved yet", await page.Locator(".app-saved").InnerTextAsync());
        held.SetResult();
        await SavedAsync(page);
        await page.Context.CloseAsync();

        var later = await app.SignedInAsync("tom.ashdown");
        await later.GotoAsync($"/screenings/{reference}/about");
        Assert.Equal("The Green Surgery", await later.Locator("[name='GpPractice']").InputValueAsync());
        Assert.True(saves >= 2);
        await later.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task SendPressedTwice_SendsOnce()
    {
        Chromium.Need();
        var child = InventedChild.Invent();
        var page = await app.SignedInAsync("grace.okafor");
        var form = new ScreeningForm(page, child);
        await form.BeginAsync();
        await form.FillAsync();
        await page.ChooseAsync("Declared", "true");
        await page.ToNextPageAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send this screening" }).DblClickAsync());
        await page.HeadingIsAsync("Screening sent");
        await page.Context.CloseAsync();

        var triage = await app.SignedInAsync("leila.haddad");
        Assert.Equal(1, await new TriageDesk(triage).CountAsync(child));
        await triage.Context.CloseAsync();
    }

    // "Saved at" stands only while nothing is unsaved: the first key after it takes it away.
    private static Task SavedAsync(IPage page) => page.GetByText("Saved at ").WaitForAsync();
}
