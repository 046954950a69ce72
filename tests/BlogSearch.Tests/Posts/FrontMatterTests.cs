using System.Text;
using BlogSearch.Blogs;
using BlogSearch.Posts;
using BlogSearch.Tests.Blogs;

namespace BlogSearch.Tests.Posts;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\nbody\n", 4)]
    [InlineData("---  \r\ntitle: A\r\n---  \r\nbody\n", 4)]
    [InlineData("\uFEFF---\ntitle: A\n---\nbody\n", 4)]
    [InlineData("---\rtitle: A\r---\rbody\n", 4)]
    [InlineData("+++\ntitle = 'A'\n+++\nbody\n", 4)]
    [InlineData("{\n  \"title\": \"A\"\n}\nbody\n", 4)]
    [InlineData("---json\n{\"title\": \"A\"}\n---\nbody\n", 4)]
    [InlineData("---\ntitle: |-\n  A\n---\nbody\n", 5)]
    public void Every_kind_of_front_matter_is_read_and_the_body_keeps_its_line(string text, int line)
    {
        using var folder = new TemporaryBlog(("a.md", text));

        var post = folder.Post("a.md");

        Assert.Equal(("A", "body\n", line), (post.Title, post.Body, post.BodyLine));
    }

    [Theory]
    [InlineData("---\ntitle: Foo: bar\n---\n", 2, "colon")]
    [InlineData("---\ndate: 2020-01-01\ntitle: 'it's'\n---\n", 3, "quote")]
    [InlineData("---\ntitle: `code`\n---\n", 2, "begin with `")]
    [InlineData("---\ntitle: *bold\n---\n", 2, "names nothing")]
    [InlineData("---\n- a\n- b\n---\n", 2, "no list of keys and values")]
    [InlineData("---\ntitle: X", 1, "not closed")]
    [InlineData("+++\ntitle = 'A'\ntitle = 'B'\n+++\n", 3, "twice")]
    [InlineData("{\n\"title\": }\n", 2, "JSON")]
    [InlineData("---\ntitle: a\0b\n---\n", 2, "NUL")]
    public void Broken_front_matter_names_the_line_and_what_is_wrong(string text, int line, string what)
    {
        using var folder = new TemporaryBlog(("a.md", text));

        var (post, problems) = folder.Read("a.md");

        Assert.Null(post);
        Assert.Equal((line, Severity.Error), (Assert.Single(problems).Line, problems[0].Severity));
        Assert.Contains(what, problems[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: [*d, *d, *d]", "20000")]
    [InlineData("a: &a [*a]", "names nothing")]
    public void Aliases_that_expand_without_end_are_refused(string yaml, string what)
    {
        using var folder = new TemporaryBlog(("a.md", $"---\n{yaml}\n---\n"));

        Assert.Contains(what, Assert.Single(folder.Read("a.md").Problems).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\na: {0}\n---\n")]
    [InlineData("+++\na = {0}\n+++\n")]
    [InlineData("{{\"a\": {0}\n")]
    public void Nesting_of_ten_thousand_lists_is_refused_and_not_followed(string text)
    {
        using var folder = new TemporaryBlog(("a.md", string.Format(System.Globalization.CultureInfo.InvariantCulture, text, new string('[', 10_000))));

        Assert.Null(folder.Read("a.md").Post);
    }

    [Fact]
    public void An_alias_and_a_merged_map_are_followed()
    {
        using var folder = new TemporaryBlog(("a.md", TemporaryBlog.Front("base: &b {tags: [x]}", "title: &t Alias", "description: *t", "<<: *b", "date: 2020-01-01")));

        var post = folder.Post("a.md");

        Assert.Equal("Alias", post.Description);
        Assert.Equal(["x"], post.Tags);
    }

    [Theory]
    [InlineData("title: \"one\ntwo \\\"quoted\\\"\nthree\"\ntags: [a]", "one two \"quoted\" three")]
    [InlineData("title: 'it''s\nlong'\ntags: [a]", "it's long")]
    [InlineData("title: one\n  two\ntags: [a]", "one two")]
    [InlineData("title: A\nlinks: [http://x.org, b:c, d]\ntags: [a]", "A")]
    [InlineData("title: A\nlist: [b,\nc]\ntags: [\na\n]", "A")]
    [InlineData("title: A\nmap: {\"x\": \"y\nz\"}\ntags: [a]", "A")]
    [InlineData("text: |\n  \"not open\ntitle: A\ntags: [a]\nlast: \"b\nc\"", "A")]
    [InlineData("title: \"a\u2028b\u0085c\"\ntags: [a]", "a b c")]
    [InlineData("title: {{ page.title }}\ntags: [a]", null)]
    public void YAML_that_Ruby_and_JavaScript_accept_is_accepted(string yaml, string? title)
    {
        using var folder = new TemporaryBlog(("a.md", $"---\n{yaml}\n---\nbody\n"));

        var post = folder.Post("a.md");

        Assert.Equal(title ?? "a", post.Title);
        Assert.Equal(["a"], post.Tags);
    }

    [Fact]
    public void A_mended_text_moves_no_line()
    {
        using var folder = new TemporaryBlog(("a.md", "---\ntitle: \"one\ntwo\"\ndate: 2020-01-01\ndate: 2020-01-02\n---\nbody\n"));

        var (post, problems) = folder.Read("a.md");

        Assert.Equal((7, new DateOnly(2020, 1, 2)), (post?.BodyLine, post?.Date));
        Assert.Equal(5, Assert.Single(problems).Line);
    }

    [Theory]
    [InlineData("title: A\ntitle: B", 3)]
    [InlineData("title: A\nTitle: B", 3)]
    [InlineData("title: B # 1", 2)]
    [InlineData("title: !!System.IO.FileInfo B", 2)]
    public void What_is_odd_but_can_be_read_is_a_warning_with_its_line(string yaml, int line)
    {
        using var folder = new TemporaryBlog(("a.md", $"---\n{yaml}\n---\nbody\n"));

        var (post, problems) = folder.Read("a.md");

        Assert.Equal("B", post?.Title);
        Assert.Equal(line, Assert.Single(problems, problem => problem.Severity == Severity.Warning).Line);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_read_as_far_as_it_can_be()
    {
        using var folder = new TemporaryBlog();
        folder.Add("utf16.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("---\ntitle: A\ndate: 2020-01-01\n---\nbody\n")]);
        folder.Add("latin.md", Encoding.Latin1.GetBytes("---\ntitle: A\ndate: 2020-01-01\n---\nEine lange Geschichte \u00fcber nichts.\n"));
        folder.Add("image.md", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Range(0, 200).Select(i => (byte)i)]);

        Assert.Equal(("A", 1), (folder.Post("utf16.md").Title, folder.Read("utf16.md").Problems.Length));
        Assert.Equal(5, Assert.Single(folder.Read("latin.md").Problems).Line);
        Assert.Equal(Severity.Error, Assert.Single(folder.Read("image.md").Problems).Severity);
    }

    [Fact]
    public void What_is_far_too_long_is_cut_or_left_out_and_the_post_stays()
    {
        using var folder = new TemporaryBlog(("a.md", TemporaryBlog.Front($"title: {new string('t', 100_000)}", $"tags: [ok, {new string('x', 20_000)}]", "date: 2020-01-01")));

        var (post, problems) = folder.Read("a.md");

        Assert.Equal((501, "ok", 2), (post?.Title.Length, Assert.Single(post!.Tags), problems.Length)); // compared non-null just before
    }

    [Theory]
    [InlineData("author: Ann", new[] { "Ann" })]
    [InlineData("authors: [Ann, {name: Bob}]", new[] { "Ann", "Bob" })]
    [InlineData("author: {login: x, display_name: Ann}", new[] { "Ann" })]
    public void Authors_are_texts_lists_or_maps_with_a_name(string front, string[] authors)
    {
        using var folder = new TemporaryBlog(("_posts/2020-01-01-a.md", TemporaryBlog.Front(front)));

        Assert.Equal(authors, folder.Post("_posts/2020-01-01-a.md", BlogKind.Jekyll).Authors);
    }
}
