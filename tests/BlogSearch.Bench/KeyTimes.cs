using BlogSearch.BrowserTests.Support;

namespace BlogSearch.Bench;

/// <summary>How long it takes from a key until the results it asks for are in the page, and until they are on the screen.</summary>
internal static class KeyTimes
{
    // The key's own time, as the browser took it. Results are in the page when the words stand in their heading, and on the screen when the frame that shows them is done.
    private const string Watch = """
        words => {
          let at;
          addEventListener('keydown', e => at = e.timeStamp, { capture: true, once: true });
          window.rendered = new Promise(done => {
            const watch = new MutationObserver(() => {
              if (document.querySelector('main h1')?.textContent !== 'Search: ' + words) return;
              watch.disconnect();
              const rendered = performance.now() - at;
              requestAnimationFrame(() => setTimeout(() => done([rendered, performance.now() - at])));
            });
            watch.observe(document.body, { subtree: true, childList: true, characterData: true });
          });
        }
        """;

    /// <summary>Types a text in place of what stands in the box, each key when the one before has shown its page.</summary>
    public static async Task<List<(double Rendered, double Shown)>> Of(Tab tab, string text)
    {
        var times = new List<(double, double)>();
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
            var measured = await tab.Page.EvaluateAsync<double[]>("() => rendered");
            times.Add((measured[0], measured[1]));
        }

        return times;
    }
}
