using BlogSearch.Blogs;
using BlogSearch.Text;

namespace BlogSearch.Tests.Text;

public sealed class PostTextTests
{
    private static readonly TextRules Hugo = new() { Kind = BlogKind.Hugo, Anchors = AnchorScheme.GitHub };

    [Fact]
    public void Paragraphs_are_lines_and_white_space_inside_them_is_folded() =>
        Assert.Equal("one two\nthree", PostTextReader.Read("one\n  two\n\nthree", Hugo).Plain);

    [Fact]
    public void A_heading_becomes_a_section_with_the_id_of_the_published_page()
    {
        var text = PostTextReader.Read("intro\n\n## Why *C#* & .NET\n\nbecause", Hugo);

        var section = Assert.Single(text.Sections);
        Assert.Equal("Why C# & .NET", text.Plain.Substring(section.Start, section.Length));
        Assert.Equal((2, "why-c--net"), (section.Level, section.Id));
    }

    [Fact]
    public void Code_keeps_its_white_space_and_its_language()
    {
        var text = PostTextReader.Read("run\n\n```Go {linenos=true}\nif x {\n\ty()\n}\n```\n\ndone", Hugo);

        var code = Assert.Single(text.Code);
        Assert.Equal("go", code.Language);
        Assert.Equal("if x {\n\ty()\n}", text.Plain.Substring(code.Start, code.Length));
        Assert.Equal("run\nif x {\n\ty()\n}\ndone", text.Plain);
    }

    [Fact]
    public void Reference_links_have_their_target_their_text_and_their_line()
    {
        var text = PostTextReader.Read("first\nsee [Argo *CD*][link-1]\n\n[link-1]: https://argo.example/", Hugo);

        Assert.Equal([new TextLink("https://argo.example/", "Argo CD", 2)], text.Links);
    }

    [Fact]
    public void Alternative_texts_are_found_but_not_seen()
    {
        var text = PostTextReader.Read("before ![a red fox](fox.jpg) after", Hugo);

        Assert.Equal("before a red fox after", text.Plain);
        Assert.Equal("before  after", text.WithoutImages());
    }

    [Fact]
    public void Tables_give_a_line_a_row() =>
        Assert.Equal("a b\n1 2", PostTextReader.Read("| a | b |\n|---|---|\n| 1 | 2 |", Hugo).Plain);

    [Fact]
    public void The_summary_ends_where_the_author_said()
    {
        var text = PostTextReader.Read("one\n\n<!--more-->\n\ntwo", Hugo);

        Assert.Equal("one\ntwo", text.Plain);
        Assert.Equal(3, text.SummaryEnd);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    public void Nesting_beyond_the_limit_is_refused_not_overflowed(string mark) =>
        Assert.Throws<TextTooComplexException>(() => PostTextReader.Read(string.Concat(Enumerable.Repeat(mark, 5000)) + "x", Hugo));
}
