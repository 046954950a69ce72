using BlogSearch.Blogs;
using BlogSearch.Text;

namespace BlogSearch.Tests.Text;

public sealed class AnchorTests
{
    [Theory]
    [InlineData(AnchorScheme.GitHub, "C++ & .NET -- the basics", "c--net----the-basics")]
    [InlineData(AnchorScheme.KramdownGfm, "C++ & .NET -- the basics", "c--net--the-basics")]
    [InlineData(AnchorScheme.Kramdown, "C++ & .NET -- the basics", "c--net----the-basics")]
    [InlineData(AnchorScheme.GitHub, "1. Getting started", "1-getting-started")]
    [InlineData(AnchorScheme.KramdownGfm, "1. Getting started", "1-getting-started")]
    [InlineData(AnchorScheme.Kramdown, "1. Getting started", "getting-started")]
    [InlineData(AnchorScheme.GitHub, "日本語の見出し", "日本語の見出し")]
    [InlineData(AnchorScheme.KramdownGfm, "日本語の見出し", "日本語の見出し")]
    [InlineData(AnchorScheme.Kramdown, "日本語の見出し", "section")]
    [InlineData(AnchorScheme.GitHub, "!!!", "heading")]
    [InlineData(AnchorScheme.KramdownGfm, "!!!", "")]
    [InlineData(AnchorScheme.GitHub, "See [the docs](https://example.com/a_b)", "see-the-docshttpsexamplecoma_b")]
    [InlineData(AnchorScheme.GitHubText, "See [the docs](https://example.com/a_b)", "see-the-docs")]
    [InlineData(AnchorScheme.GitHubSlugger, "See [the docs](https://example.com/a_b)", "see-the-docs")]
    [InlineData(AnchorScheme.GitHubAscii, "Größe und Café", "groe-und-cafe")]
    [InlineData(AnchorScheme.GitHubAscii, "Straße ẞ", "strae-")]
    [InlineData(AnchorScheme.GitHubAscii, "Русский заголовок", "-")]
    [InlineData(AnchorScheme.GitHubAscii, "中文", "heading")]
    [InlineData(AnchorScheme.Blackfriday, "What's *new* -- here?", "what-s-new-here")]
    [InlineData(AnchorScheme.Zola, "What's *new* -- Café?", "what-s-new-cafe")]
    [InlineData(AnchorScheme.Zola, "Größe", "grosse")]
    [InlineData(AnchorScheme.GitHub, "हिन्दी शीर्षक", "हनद-शरषक")]
    [InlineData(AnchorScheme.KramdownGfm, "हिन्दी शीर्षक", "हिन्दी-शीर्षक")]
    [InlineData(AnchorScheme.GitHub, "İstanbul ÄRGER", "istanbul-ärger")]
    [InlineData(AnchorScheme.GitHub, "Written {#own-id}", "own-id")]
    [InlineData(AnchorScheme.KramdownGfm, "Written {#own-id}", "own-id")]
    [InlineData(AnchorScheme.KramdownGfm, "Written {#own .wide}", "written-own-wide")]
    [InlineData(AnchorScheme.KramdownGfm, "İstanbul", "i\u0307stanbul")]
    [InlineData(AnchorScheme.GitHub, "Only a class {.wide}", "only-a-class")]
    [InlineData(AnchorScheme.GitHub, "Both {.wide #own data-x=\"a b\"}", "own")]
    [InlineData(AnchorScheme.GitHub, "Braces {x}", "braces-x")]
    [InlineData(AnchorScheme.GitHub, "See [it]({{< relref \"a.md\" >}}) {{< x />}} now", "see-ithahahugoshortcodes0hbhb-hahahugoshortcodes1hbhb-now")]
    public void A_heading_has_the_id_its_generator_gives_it(AnchorScheme scheme, string heading, string id) =>
        Assert.Equal([id], Ids(scheme, "## " + heading));

    [Theory]
    [InlineData(AnchorScheme.GitHub, "a,a-1,a-2,a-1-1")]
    [InlineData(AnchorScheme.KramdownGfm, "a,a-1,a-2,a-1")]
    [InlineData(AnchorScheme.GitHubSlugger, "a,a-1,a-2,a-1-1")]
    public void Equal_headings_are_numbered(AnchorScheme scheme, string ids) =>
        Assert.Equal(ids.Split(','), Ids(scheme, "# A\n\n# A\n\n# A\n\n# A 1"));

    [Fact]
    public void A_shortcode_inside_another_is_not_counted_for_the_placeholder_in_a_heading() =>
        Assert.Equal(["a-hahahugoshortcodes1hbhb"], Ids(AnchorScheme.GitHub, "{{< box >}}{{< in >}}{{< /box >}}\n\n## A {{< y >}}"));

    [Fact]
    public void Headings_have_no_ids_of_their_words_where_the_site_turns_them_off() =>
        Assert.Equal(["", "own"], PostTextReader.Read("# A\n\n# B {#own}", new TextRules { Kind = BlogKind.Hugo, Anchors = AnchorScheme.GitHub, AutoIds = false }).Sections.Select(section => section.Id));

    [Fact]
    public void Underlined_headings_have_ids_too() =>
        Assert.Equal(["one", "two"], Ids(AnchorScheme.GitHub, "One\n===\n\nTwo\n---"));

    [Fact]
    public void An_attribute_list_under_a_heading_gives_its_id() =>
        Assert.Equal(["own"], Ids(AnchorScheme.KramdownGfm, "## Heading\n{: #own .wide}\n\ntext"));

    [Fact]
    public void Thousands_of_equal_headings_take_linear_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var ids = Ids(AnchorScheme.GitHub, string.Concat(Enumerable.Repeat("# same\n\n", 20_000)));

        Assert.Equal("same-19999", ids[^1]);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static List<string> Ids(AnchorScheme scheme, string body)
    {
        var kind = scheme switch
        {
            AnchorScheme.Kramdown or AnchorScheme.KramdownGfm => BlogKind.Jekyll,
            AnchorScheme.Zola => BlogKind.Zola,
            _ => BlogKind.Hugo,
        };
        return [.. PostTextReader.Read(body, new TextRules { Kind = kind, Anchors = scheme }).Sections.Select(section => section.Id)];
    }
}
