using BlogSearch.Blogs;
using BlogSearch.Text;

namespace BlogSearch.Tests.Text;

public sealed class DialectTests
{
    [Theory]
    [InlineData(BlogKind.Hugo, "\"it's\" -- so...", "“it’s” – so…")]
    [InlineData(BlogKind.Jekyll, "\"it's\" -- so...", "“it’s” – so…")]
    [InlineData(BlogKind.Plain, "\"it's\" -- so...", "\"it's\" -- so...")]
    [InlineData(BlogKind.Hugo, "the '90s and `a--b`", "the ’90s and a--b")]
    [InlineData(BlogKind.Jekyll, "the '90s and `a--b`", "the ’90s and a--b")]
    [InlineData(BlogKind.Hugo, "a &copy; &quot;b&quot;", "a © \"b\"")]
    [InlineData(BlogKind.Hugo, "an [open bracket and a *star", "an [open bracket and a *star")]
    [InlineData(BlogKind.Jekyll, "*[HTML]: Hypertext\n\nHTML\n{: .lead}", "HTML")]
    [InlineData(BlogKind.Jekyll, "one\n24. two", "one\ntwo")]
    [InlineData(BlogKind.Jekyll, "<div>\n\n**x**\n\n</div>\n\n**y**", "**x**\ny")]
    [InlineData(BlogKind.Jekyll, "<div markdown=\"1\">\n\n**x**\n\n</div>", "x")]
    [InlineData(BlogKind.Jekyll, "a<br>b <span>c</span> <!-- d -->e", "a\nb c e")]
    [InlineData(BlogKind.Hugo, "a <b>b</b>\n\n<div>c</div>", "a b")]
    public void The_text_is_what_the_published_page_shows(BlogKind kind, string body, string plain) =>
        Assert.Equal(plain, PostTextReader.Read(body, Rules(kind)).Plain);

    [Theory]
    [InlineData("*red*{: .red} and `code`{:.ruby} and [x](y){:target=\"_blank\"}", "red and code and x")]
    [InlineData("plain {: .x} and `{: .y}`", "plain {: .x} and {: .y}")]
    public void Attribute_lists_of_kramdown_go_behind_spans_and_stay_elsewhere(string body, string plain) =>
        Assert.Equal(plain, PostTextReader.Read(body, Rules(BlogKind.Jekyll)).Plain);

    // What kramdown 2.4 made of the same lines, where CommonMark would make something else.
    [Theory]
    [InlineData("**「強調」**です", "「強調」です")]
    [InlineData("これは**太字。**次", "これは太字。次")]
    [InlineData("x86_64, 2 * 3 * 4 and snake_case_word", "x86_64, 2 * 3 * 4 and snake_case_word")]
    [InlineData("*a*b _c_ ***d***", "ab c d")]
    [InlineData("the ` <auto> ` frame", "the ` ` frame")]
    [InlineData("`GET`/w` more `x", "GET/w more x")]
    [InlineData("``a ` b``", "a ` b")]
    [InlineData("1) no list", "1) no list")]
    [InlineData("text\n##\nmore", "text ## more")]
    [InlineData("``` go\nx := 1\n```", "x := 1")]
    [InlineData("```go {a=1}\n# no heading in code\n```", "```go {a=1}\nno heading in code\n```")]
    [InlineData("```\n\nnever closed", "```\nnever closed")]
    [InlineData("[both] [the docs] and [a] [b]\n\n[the docs]: /x", "both and [a] [b]")]
    [InlineData("some [minor][the docs] [the docs]\n\n[the docs]: /x", "some minor the docs")]
    public void A_post_of_Jekyll_reads_as_kramdown_reads_it(string body, string plain) =>
        Assert.Equal(plain, PostTextReader.Read(body, Rules(BlogKind.Jekyll)).Plain);

    [Fact]
    public void The_site_chooses_its_quotation_marks_raw_HTML_and_pictures_by_name()
    {
        Assert.Equal("„a“ ‚b‘", PostTextReader.Read("\"a\" 'b'", Rules(BlogKind.Jekyll) with { Quotes = "‚‘„“" }).Plain);
        Assert.Equal("a b 😄 :nobody:", PostTextReader.Read("<p>a <b>b</b> :smile: :nobody:</p>", Rules(BlogKind.Hugo) with { RawHtml = true, Emoji = true }).Plain);
        Assert.Equal("\"a\" -- b", PostTextReader.Read("\"a\" -- b", Rules(BlogKind.Hugo) with { Typographer = false }).Plain);
    }

    [Theory]
    [InlineData(BlogKind.Hugo, "#fn:1 #fn:1 #fnref:1 #fnref1:1")]
    [InlineData(BlogKind.Jekyll, "#fn:a #fn:a #fnref:a #fnref:a:1")]
    public void Footnotes_are_linked_both_ways(BlogKind kind, string targets)
    {
        var text = PostTextReader.Read("x[^a] y[^a]\n\n[^a]: The note.", Rules(kind));

        Assert.Equal(targets.Split(' '), text.Links.Select(link => link.Target));
        Assert.Equal("x1 y1\nThe note.", text.Plain);
    }

    [Theory]
    [InlineData(BlogKind.Jekyll, "a b\n1\n1 2 3")]
    [InlineData(BlogKind.Hugo, "a b\n1\n1 2")]
    public void Cells_beyond_the_header_are_shown_by_kramdown_alone(BlogKind kind, string plain) =>
        Assert.Equal(plain, PostTextReader.Read("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |", Rules(kind)).Plain);

    [Fact]
    public void Html_posts_give_headings_links_code_and_text()
    {
        var text = PostTextReader.Read("<h2 id=\"a\">A &amp; b</h2>\n<p>see <a href='/x'>this\none</a></p><script>no()</script><pre><code class=\"language-js\">x\n  y</code></pre>", Rules(BlogKind.Jekyll) with { IsHtml = true });

        Assert.Equal("A & b\nsee this one\nx\n  y", text.Plain);
        Assert.Equal([new Section(0, 5, 2, "a")], text.Sections);
        Assert.Equal([new TextLink("/x", "this one", 2)], text.Links);
        Assert.Equal([new CodeBlock(19, 5, "js")], text.Code);
    }

    [Fact]
    public void Bare_addresses_of_a_Hugo_post_are_links_that_end_where_goldmark_ends_them() =>
        Assert.Equal(
            ["https://a.example/b_(c)", "https://www.b.example"],
            PostTextReader.Read("(https://a.example/b_(c)) and www.b.example.", Rules(BlogKind.Hugo)).Links.Select(link => link.Target));

    [Fact]
    public void Targets_are_encoded_as_on_the_page() =>
        Assert.Equal("/%C3%BCber%20uns", Assert.Single(PostTextReader.Read("[x](</über uns>)", Rules(BlogKind.Hugo)).Links).Target);

    private static TextRules Rules(BlogKind kind) => new() { Kind = kind, Anchors = AnchorScheme.GitHub };
}
