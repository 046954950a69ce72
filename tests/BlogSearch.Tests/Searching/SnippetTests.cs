using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class SnippetTests
{
    private const string Filler = "Nothing of note is said in this long opening sentence, which goes on and on about the weather and the sea. ";

    [Fact]
    public void A_passage_stands_under_its_heading_with_the_anchor()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "Intro.\n\n## Getting Started\n\nSome words.\n\n## The Cold Proof\n\nLeave the dough in the fridge overnight."));
        var snippet = Assert.Single(Assert.Single(blog.Search("dough fridge").Hits).Snippets);
        Assert.Equal("The Cold Proof", snippet.Heading);
        Assert.Equal("the-cold-proof", snippet.Anchor);
        Assert.EndsWith("#the-cold-proof", snippet.Url, StringComparison.Ordinal);
        Assert.Equal(["dough", "fridge"], Marked(snippet));
    }

    [Fact]
    public void The_passage_with_most_of_the_words_is_shown_not_the_first()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", $"A dough. {Filler}\n\n{Filler}\n\nThe dough rests in the fridge until morning."));
        Assert.Equal("The dough rests in the fridge until morning.", Assert.Single(blog.Search("dough fridge").Hits).Snippets[0].Text);
    }

    [Fact]
    public void Marks_lie_on_other_forms_of_the_word_and_on_whole_phrases()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "We baked and kept baking; the cold proof waits. Proof of cold."));
        Assert.Equal(["baked", "baking"], Marked(blog.Search("bakes").Hits[0].Snippets[0]));
        Assert.Equal(["cold proof"], Marked(blog.Search("\"cold proof\"").Hits[0].Snippets[0]));
    }

    [Fact]
    public void A_long_paragraph_is_cut_at_sentences_and_says_so()
    {
        var paragraph = string.Concat(Enumerable.Repeat(Filler, 4)) + "Here the dough rises at last. " + string.Concat(Enumerable.Repeat(Filler, 4));
        using var blog = new TestBlog(TestBlog.Post("a.md", paragraph));
        var snippet = blog.Search("dough").Hits[0].Snippets[0];
        Assert.StartsWith("… Here the dough rises at last.", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.Equal(["dough"], Marked(snippet));
        Assert.InRange(snippet.Text.Length, 40, 320);
    }

    [Fact]
    public void Text_without_spaces_is_cut_between_clusters_never_inside_one()
    {
        var japanese = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦が𠮷野家で食べた", 60)) + "検索する" + string.Concat(Enumerable.Repeat("が", 400));
        using var blog = new TestBlog(TestBlog.Post("a.md", japanese));
        var snippet = blog.Search("検索").Hits[0].Snippets[0];
        Assert.Equal(["検索"], Marked(snippet));
        Assert.False(char.IsLowSurrogate(snippet.Text.TrimStart('…', ' ')[0]));
        Assert.False(snippet.Text.TrimStart('…', ' ').StartsWith('\u200D'));
        Assert.InRange(snippet.Text.Length, 100, 400);
    }

    [Fact]
    public void Code_is_shown_as_code_by_its_lines()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "Words.\n\n```sh\nfirst line\nkubectl get nodes\nlast line\n```\n"));
        var snippet = blog.Search("kubectl").Hits[0].Snippets[0];
        Assert.True(snippet.Code);
        Assert.StartsWith("kubectl get nodes\n", snippet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hit_by_its_title_alone_shows_how_the_post_begins()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "## First\n\nIt begins here.", title: "Submarine"));
        var hit = Assert.Single(blog.Search("submarine").Hits);
        Assert.Equal([new Mark(0, 9)], hit.TitleMarks);
        Assert.Equal("It begins here.", hit.Snippets[0].Text);
        Assert.Empty(hit.Snippets[0].Marks);
    }

    [Fact]
    public void Two_words_of_the_query_in_one_passage_say_more_than_a_rarer_one_alone()
    {
        using var blog = new TestBlog(
            TestBlog.Post("a.md", "About zymurgy.\n\nThe dough goes into the oven."),
            TestBlog.Post("b.md", "dough oven"),
            TestBlog.Post("c.md", "dough oven"));
        Assert.Equal("The dough goes into the oven.", blog.Search("zymurgy dough oven").Hits[0].Snippets[0].Text);
    }

    [Fact]
    public void No_word_is_cut_however_long_it_is()
    {
        var word = string.Concat(Enumerable.Repeat("abcdefghij", 12));
        using var blog = new TestBlog(TestBlog.Post("a.md", string.Join(' ', [.. Enumerable.Repeat(word, 6), "dough", .. Enumerable.Repeat(word, 6)])));
        var words = blog.Search("dough").Hits[0].Snippets[0].Text.Split(' ');
        Assert.Equal(["dough", word, "…"], words.Distinct().OrderBy(shown => shown.Length == 1 ? 2 : shown.Length == 5 ? 0 : 1));
    }

    [Fact]
    public void A_sentence_may_end_in_a_quote()
    {
        var paragraph = string.Concat(Enumerable.Repeat(Filler, 3)) + "She said: “Wait.” Here the dough rises. " + string.Concat(Enumerable.Repeat(Filler, 3));
        using var blog = new TestBlog(TestBlog.Post("a.md", paragraph));
        Assert.StartsWith("… Here the dough rises.", blog.Search("dough").Hits[0].Snippets[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_lie_on_beginnings_and_on_corrected_words()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "The sourdough rises."));
        Assert.Equal(["sourdough"], Marked(blog.Search("sourd").Hits[0].Snippets[0]));
        Assert.Equal(["sourdough"], Marked(blog.Search("sour*").Hits[0].Snippets[0]));
        Assert.Equal(["sourdough"], Marked(blog.Search("suordough rises").Hits[0].Snippets[0])[..1]);
    }

    [Fact]
    public void A_post_of_one_word_ten_thousands_of_times_has_its_passage_too()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "## The dough\n\n" + string.Concat(Enumerable.Repeat("dough ", 60_000))));
        Assert.InRange(blog.Search("dough").Hits[0].Snippets[0].Text.Length, 100, 320);
    }

    private static string[] Marked(Snippet snippet) => [.. snippet.Marks.Select(mark => snippet.Text[mark.From..mark.To])];
}
