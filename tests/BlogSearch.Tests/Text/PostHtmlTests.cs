using AngleSharp.Html.Parser;
using BlogSearch.Blogs;
using BlogSearch.Text;

namespace BlogSearch.Tests.Text;

public sealed class PostHtmlTests
{
    private static readonly string[] Allowed = ["a", "img", "p", "table", "tbody", "tr", "td"];

    private static readonly TextRules Jekyll = new()
    {
        Kind = BlogKind.Jekyll,
        Anchors = AnchorScheme.KramdownGfm,
        BaseUrl = "https://blog.example/",
    };

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick=\"alert(1)\">x</p>")]
    [InlineData("<img src=\"/x.png\" onerror=\"alert(1)\">")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"java\tscript:alert(1)\">x</a>")]
    [InlineData("<a href=\"data:text/html,alert(1)\">x</a>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<style>body{background:url(javascript:alert(1))}</style>")]
    [InlineData("<p style=\"background:url(//evil.example/alert)\">x</p>")]
    [InlineData("<iframe src=\"https://evil.example/alert\"></iframe>")]
    [InlineData("<form action=\"https://evil.example/alert\"><input name=alert></form>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<meta http-equiv=refresh content=\"0;url=//evil.example/alert\">")]
    [InlineData("<base href=\"https://evil.example/alert\">")]
    [InlineData("<img src=\"data:image/svg+xml,alert\">")]
    public void Nothing_that_could_run_or_load_survives(string html)
    {
        foreach (var isHtml in new[] { false, true })
        {
            var page = new HtmlParser().ParseDocument(PostHtml.Render(html, Jekyll with { IsHtml = isHtml }).Html);

            var elements = page.All.Where(element => element.LocalName is not ("html" or "head" or "body")).ToList();
            Assert.All(elements, element => Assert.Contains(element.LocalName, Allowed));
            Assert.All(elements.SelectMany(element => element.Attributes), attribute =>
            {
                Assert.DoesNotMatch("^(on|style|srcdoc|action|background)", attribute.Name);
                Assert.DoesNotMatch("^(javascript|data|//evil)", attribute.Value);
            });
        }
    }

    [Fact]
    public void Headings_carry_the_ids_that_results_link_to() =>
        Assert.Contains("<h2 id=\"a-b\">A b</h2>", PostHtml.Render("## A b", Jekyll).Html, StringComparison.Ordinal);

    [Fact]
    public void Own_images_stay_and_foreign_ones_become_links()
    {
        var post = PostHtml.Render("![own](/a.png) ![also](https://blog.example/b.png) ![far](https://evil.example/c.png) ![near](//evil.example/d.png)", Jekyll with { ForeignImage = host => $"Picture from {host}" });

        var html = post.Html;
        Assert.Contains("<img src=\"/a.png\" alt=\"own\">", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"https://blog.example/b.png\" alt=\"also\">", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"far\" href=\"https://evil.example/c.png\" rel=\"nofollow noopener noreferrer\">far <small>Picture from evil.example</small></a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"//evil", html, StringComparison.Ordinal);
        Assert.Equal(["https://evil.example:443"], post.ForeignSites);
    }

    [Fact]
    public void A_foreign_image_within_a_link_leaves_the_link_and_stands_behind_it() =>
        Assert.Equal(
            "<p><a href=\"/a\">boat</a> <a class=\"far\" href=\"https://evil.example/c.png\" rel=\"nofollow noopener noreferrer\"><small>evil.example</small></a></p>",
            PostHtml.Render("[![boat](https://evil.example/c.png)](/a)", Jekyll).Html.Trim());

    [Fact]
    public void An_own_image_that_cannot_be_shown_leaves_its_words() =>
        Assert.Equal("<p>lost map</p>", PostHtml.Render("![lost map](gone.png)", Jekyll with { OwnImage = _ => null }).Html.Trim());

    [Fact]
    public void Foreign_links_are_marked_and_own_ones_are_not()
    {
        var html = PostHtml.Render("[own](/a) [far](https://evil.example/)", Jekyll).Html;

        Assert.Contains("<a href=\"/a\">own</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://evil.example/\" rel=\"nofollow noopener\">far</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_of_a_Hugo_post_is_left_out_as_on_its_page() =>
        Assert.Equal("<p>a b c</p>", PostHtml.Render("a <b>b</b> c", Jekyll with { Kind = BlogKind.Hugo }).Html.Trim());

    [Fact]
    public void Broken_nesting_is_closed() =>
        Assert.Equal("<p><b>x<i>y</i></b>z</p>", PostHtml.Render("<p><b>x<i>y</i></b>z", Jekyll with { IsHtml = true }).Html);

    [Fact]
    public void Html_nested_too_deep_is_refused() =>
        Assert.Throws<TextTooComplexException>(() => PostHtml.Render(string.Concat(Enumerable.Repeat("<div>", 5000)), Jekyll with { IsHtml = true }));
}
