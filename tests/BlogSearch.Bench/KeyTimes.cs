using BlogSearch.BrowserTests.Support;

namespace BlogSearch.Bench;

/// <summary>How long it takes from a key until the page it asks for is on the screen.</summary>
internal static class KeyTimes
{
    // The key's own time, as the browser took it; the end is the first frame after the words stand in the heading of the results.
    private const string Watch = """
        words => {
          let at;
          addEventListener('keydown', e => at = e.timeStamp, { capture: true, once: true });
          window.rendered = new Promise(done => {
            const watch = new MutationObserver(() => {
              if (document.querySelector('main h1')?.textContent !== 'Search: ' + words) return;
              watch.disconnect();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - at)));
            });
            watch.observe(document.body, { subtree: true, childList: true, characterData: true });
          });
        }
        """;

    /// <summary>Types a text in place of what stands in the box, each key when the one before has shown its page.</summary>
    public static async Task<List<double>> Of(Tab tab, string text)
    {
        var times = new List<double>();
        await tab.Box.FocusAsync();
        await tab.Box.SelectTextAsync();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ')
            {
                await tab.Page.Keyboard.PressAsync("Space"); // no other words, no other page
                continue;
            }

            await tab.Page.EvaluateAsync(Watch, text[..(at + 1)]);
            await tab.Page.Keyboard.PressAsync(text[at].ToString());
            times.Add(await tab.Page.EvaluateAsync<double>("() => rendered"));
        }

        return times;
    }
}
