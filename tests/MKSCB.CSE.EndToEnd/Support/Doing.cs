using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MKSCB.CSE.EndToEnd.Support;

/// <summary>What a person does on any page: write, choose, press, follow. Pressing and following end when the next page has come.</summary>
public static class Doing
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task WriteAsync(this IPage page, string field, string text) => page.Locator($"[name='{field}']").FillAsync(text);

    public static Task ChooseAsync(this IPage page, string field, string value) => page.Locator($"input[name='{field}'][value='{value}']").CheckAsync();

    public static Task PickAsync(this IPage page, string field, string label) => page.Locator($"select[name='{field}']").SelectOptionAsync(new SelectOptionValue { Label = label });

    public static Task PressAsync(this IPage page, string button) =>
        page.ToNextPageAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex("^" + Regex.Escape(button)) }).First.ClickAsync());

    public static Task FollowAsync(this IPage page, ILocator link) => page.ToNextPageAsync(() => link.ClickAsync());

    public static async Task HeadingIsAsync(this IPage page, string heading) => Assert.Equal(heading, (await page.Locator("h1").InnerTextAsync()).Trim());

    /// <summary>Waits for the page an act leads to, through redirects, even where its address is the same.</summary>
    public static async Task ToNextPageAsync(this IPage page, Func<Task> act)
    {
        var came = new TaskCompletionSource();
        void Note(object? _, IPage next) => came.TrySetResult();
        page.DOMContentLoaded += Note;
        await act();
        await came.Task.WaitAsync(Patience);
        page.DOMContentLoaded -= Note;
    }
}
