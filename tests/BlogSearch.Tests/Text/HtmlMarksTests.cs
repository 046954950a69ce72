using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using BlogSearch.Blogs;
using BlogSearch.Tests.Architecture;
using BlogSearch.Text;

namespace BlogSearch.Tests.Text;

public sealed partial class HtmlMarksTests
{
    private const string Odd = """
        <p>one<b>two</b>three <em>fo<code>ur</code></em>&amp;five&lt;b&gt;six</p><ul><li>seven<li>eight</ul>
        <table><tr><td>nine<td>ten</table><pre>eleven
          twelve</pre><details><summary>thirteen</summary>fourteen<p>fifteen</details>text<br>after<ruby>漢<rt>kan</rt>字</ruby>
        <p title="one two">sixteen <a href="/one">seventeen</a><img alt="one" src="/a.png"> 𝒳eighteen é👩‍👩‍👧x</p><h2 id="a&quot;b">nineteen</h2>twenty
        """;

    private static readonly TextRules Rules = new() { Kind = BlogKind.Jekyll, Anchors = AnchorScheme.KramdownGfm, BaseUrl = "https://blog.example/" };

    /// <summary>Many texts, and many ways to cut each: single signs, parts of words, words, runs over several words.</summary>
    [Fact]
    public void Without_its_marks_a_marked_post_is_the_post_and_each_place_has_its_id()
    {
        var posts = Directory.GetFiles(Path.Combine(Repository.Root, "src/BlogSearch.Web/SampleBlog/content/posts"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText).Append(Odd).ToList();
        foreach (var body in posts)
        {
            var plain = PostHtml.Render(body, Rules).Html;
            foreach (var (every, length) in ((int, int)[])[(1, 1), (2, 1), (5, 3), (7, 7), (60, 40)])
            {
                var marked = PostHtml.Render(body, Rules, text => Cut(text, every, length));

                Assert.Equal(plain, MarkTag().Replace(marked.Html, ""));
                var ids = new HtmlParser().ParseDocument(marked.Html).QuerySelectorAll("mark[id]").Select(mark => mark.Id);
                Assert.Equal(Enumerable.Range(1, marked.Places.Length).Select(place => $"found.{place}"), ids);
            }
        }
    }

    [Fact]
    public void A_range_over_inline_elements_is_one_place()
    {
        var marked = PostHtml.Render("the **bo**at *hou*se", Rules, text => Ranges(text, "boat", "hou"));

        Assert.Equal("<p>the <strong><mark id=\"found.1\">bo</mark></strong><mark>at</mark> <em><mark id=\"found.2\">hou</mark></em>se</p>", marked.Html.Trim());
    }

    [Fact]
    public void A_place_knows_the_heading_it_stands_under()
    {
        var marked = PostHtml.Render("boat\n\n## A boat\n\nboat\n\n### B\n\n- boat", Rules, text => Ranges(text, "boat"));

        Assert.Equal(["", "a-boat", "a-boat", "b"], marked.Places);
    }

    [Fact]
    public void No_post_has_more_than_a_thousand_places() =>
        Assert.Equal(1000, PostHtml.Render(string.Join(' ', Enumerable.Repeat("boat", 2000)), Rules, text => Cut(text, 5, 4)).Places.Length);

    // A surrogate pair is never cut by a real marker, and could not be written as HTML when it were.
    private static IEnumerable<(int From, int To)> Cut(string text, int every, int length)
    {
        for (var at = 0; at + length <= text.Length; at += Math.Max(every, length))
        {
            if (!text.AsSpan(at, length).ContainsAnyInRange('\uD800', '\uDFFF'))
            {
                yield return (at, at + length);
            }
        }
    }

    private static IEnumerable<(int From, int To)> Ranges(string text, params string[] words) =>
        words.SelectMany(word => Regex.Matches(text, word, RegexOptions.NonBacktracking).Select(found => (found.Index, found.Index + found.Length))).Order();

    [GeneratedRegex("</?mark(?: id=\"found\\.[0-9]+\")?>", RegexOptions.None, 10_000)]
    private static partial Regex MarkTag();
}
