using BlogSearch.Blogs;
using BlogSearch.Indexing;

namespace BlogSearch.Tests.Blogs;

public sealed class MarkupTests
{
    [Fact]
    public void Hugo_says_whether_HTML_typography_pictures_and_ids_are_on()
    {
        using var folder = new TemporaryBlog(
            ("hugo.yaml", "baseURL: https://ex.org/\nenableEmoji: true\nmarkup: {goldmark: {renderer: {unsafe: true}, extensions: {typographer: false}, parser: {autoHeadingID: false}}}\n"),
            ("content/a.md", "x"));

        Assert.Equal(new BlogMarkup { RawHtml = true, Typographer = false, AutoIds = false, Emoji = true }, folder.Open().Markup);
    }

    [Fact]
    public void Without_a_word_in_the_configuration_the_generators_defaults_stay()
    {
        using var folder = new TemporaryBlog(("hugo.toml", "baseURL = 'https://ex.org/'"), ("content/a.md", "x"));

        Assert.Equal(BlogMarkup.Default, folder.Open().Markup);
    }

    [Fact]
    public void Jekyll_says_which_kramdown_it_wants()
    {
        using var folder = new TemporaryBlog(
            ("_config.yml", "kramdown:\n  input: kramdown\n  auto_ids: false\n  smart_quotes: sbquo,lsquo,bdquo,ldquo\n"),
            ("_posts/2020-01-01-a.md", "x"));

        var blog = folder.Open();

        Assert.Equal(new BlogMarkup { AutoIds = false, Quotes = "‚‘„“" }, blog.Markup);
        Assert.Equal(AnchorScheme.Kramdown, blog.Anchors);
    }

    [Theory]
    [InlineData("site.baseurl", "/base")]
    [InlineData("site.author.name", "Ada")]
    [InlineData("site.author", null)]
    [InlineData("page.title", "T")]
    [InlineData("page.url", "/2020/t.html")]
    [InlineData("other", null)]
    public void Variables_of_site_and_page_are_known(string name, string? value)
    {
        using var folder = new TemporaryBlog(
            ("_config.yml", "url: https://ex.org\nbaseurl: /base\nauthor: {name: Ada}\n"),
            ("_posts/2020-01-01-a.md", "x"));

        Assert.Equal(value, TextRulesOf.Post(folder.Open(), "T", "https://ex.org/base/2020/t.html", null, isHtml: false).Variable(name));
    }
}
