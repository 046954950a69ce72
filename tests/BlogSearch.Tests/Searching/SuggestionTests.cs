using System.Collections.Immutable;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class SuggestionTests
{
    private static readonly (string, string)[] Cloud =
    [
        TestBlog.Post("start.md", "Kubernetes runs containers. A Kubernetes cluster has nodes.", title: "Getting started with Kubernetes", tags: ["Kubernetes", "Containers"], author: "Zoë Ångström"),
        TestBlog.Post("upgrade.md", "How to upgrade a Kubernetes cluster. See [the start](start.md).", title: "Upgrading", tags: ["Kubernetes"], category: "Operations"),
        TestBlog.Post("docker.md", "Docker Swarm is simpler, and kubeadm is not needed. See [the start](start.md).", title: "Docker Swarm", tags: ["Docker"], category: "Opinion"),
        TestBlog.Post("zurich.md", "Mit dem Zug nach Zürich, ohne Kubeflow.", title: "Reise nach Zürich", tags: ["Zürich"], more: "lang: de"),
        TestBlog.Post("sharp.md", "C# and .NET on Kubernetes: load balancing in a Kubernetes cluster.", title: "C# behind a load-balancer", tags: ["C#", ".NET"]),
    ];

    [Theory]
    [InlineData("k", "Kubernetes")]
    [InlineData("kuber", "Kubernetes")]
    [InlineData("KUBER", "Kubernetes")]
    [InlineData("kubr", "Kubernetes")] // a letter left out
    [InlineData("kubenret", "Kubernetes")] // swapped
    [InlineData("kuberx", "Kubernetes")] // one too many
    [InlineData("zuric", "Zürich")]
    [InlineData("zür", "Zürich")]
    [InlineData("kubernetes clu", "Kubernetes cluster")]
    [InlineData("clu kube", "Kubernetes cluster")]
    public void The_likeliest_words_come_first(string typed, string expected)
    {
        using var blog = new TestBlog(Cloud);
        Assert.Equal(expected, Suggest(blog, typed)[0].Text);
    }

    [Theory]
    [InlineData("kub", SuggestionKind.Tag, "Kubernetes", 2)]
    [InlineData("c#", SuggestionKind.Tag, "C#", 1)]
    [InlineData(".ne", SuggestionKind.Tag, ".NET", 1)]
    [InlineData("net", SuggestionKind.Tag, ".NET", 1)]
    [InlineData("oper", SuggestionKind.Category, "Operations", 1)]
    [InlineData("angst", SuggestionKind.Author, "Zoë Ångström", 1)]
    [InlineData("tag:dock", SuggestionKind.Tag, "Docker", 1)]
    [InlineData("with kub", SuggestionKind.Post, "Getting started with Kubernetes", 1)]
    [InlineData("load-bal", SuggestionKind.Post, "C# behind a load-balancer", 1)]
    public void Tags_categories_authors_and_titles_are_completed_at_the_beginning_of_any_word(string typed, SuggestionKind kind, string text, int count)
    {
        using var blog = new TestBlog(Cloud);
        Assert.Contains((kind, text, count), Suggest(blog, typed).Select(suggestion => (suggestion.Kind, suggestion.Text, suggestion.Count)));
    }

    [Theory]
    [InlineData("kub")]
    [InlineData("docker swa")]
    [InlineData("upgrade kub")]
    [InlineData("needed kuba")] // a slip
    [InlineData("zug kub")]
    public void Whatever_is_suggested_finds_as_many_posts_as_it_says(string typed)
    {
        using var blog = new TestBlog(Cloud);
        var suggestions = Suggest(blog, typed);
        Assert.NotEmpty(suggestions);
        Assert.All(suggestions.Where(suggestion => suggestion.Hit is null), suggestion =>
        {
            var results = blog.Searcher.Search(suggestion.Request, CancellationToken.None);
            Assert.Equal(suggestion.Count, results.Total);
            Assert.Empty(results.Notices);
        });
    }

    [Fact]
    public void The_last_word_is_completed_beside_the_words_before_it_and_never_to_what_finds_nothing()
    {
        using var blog = new TestBlog(Cloud);
        Assert.Contains("zug Kubeflow", Suggest(blog, "zug kub").Select(suggestion => suggestion.Text));
        Assert.DoesNotContain(Suggest(blog, "zug kub"), suggestion => suggestion.Text.Contains("kubernetes", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Suggestions_keep_to_the_filters_of_the_request()
    {
        using var blog = new TestBlog(Cloud);
        var suggestions = blog.Searcher.Suggest(new SearchRequest { Text = "kub", Tags = ["Docker"] }, CancellationToken.None);
        Assert.Equal(["kubeadm"], suggestions.Select(suggestion => suggestion.Text));
        Assert.Equal(["Docker"], suggestions[0].Request.Tags);
    }

    [Fact]
    public void A_post_that_others_link_to_is_suggested_before_one_that_none_does()
    {
        using var blog = new TestBlog(
            TestBlog.Post("a.md", "x", title: "Bread at noon", date: "2021-01-01"),
            TestBlog.Post("b.md", "x", title: "Bread at dawn", date: "2019-01-01"),
            TestBlog.Post("c.md", "See [it](b.md).", title: "Other"));
        Assert.Equal(["b.md", "a.md"], Suggest(blog, "bread").Select(suggestion => suggestion.Hit?.Path).Where(path => path is not null));
    }

    [Theory]
    [InlineData("zür", 0, 3)]
    [InlineData("clu kub", 0, 3, 11, 14)]
    public void Marks_say_what_has_been_typed(string typed, params int[] marks)
    {
        using var blog = new TestBlog(Cloud);
        Assert.Equal(marks, Suggest(blog, typed)[0].Marks.SelectMany(mark => new[] { mark.From, mark.To }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("\"kub")]
    [InlineData("\ud800")]
    [InlineData("-")]
    [InlineData("zzzzqqqq")]
    [InlineData("the")]
    [InlineData("a b c d e f g h i j k l m")]
    public void Nothing_is_suggested_for_what_cannot_be_completed(string typed)
    {
        using var blog = new TestBlog(Cloud);
        Assert.Empty(Suggest(blog, typed));
    }

    [Fact]
    public void Text_of_any_length_is_taken()
    {
        using var blog = new TestBlog(Cloud);
        Assert.Empty(Suggest(blog, new string('k', 100_000)));
        Assert.Empty(Suggest(blog, string.Concat(Enumerable.Repeat("k ", 50_000))));
    }

    [Fact]
    public void Building_bit_by_bit_gives_the_same_suggestions_as_building_at_once()
    {
        using var slow = new TestBlog(Cloud[0]);
        slow.Index();
        foreach (var post in Cloud.Skip(1))
        {
            slow.Write(post);
            slow.Index();
        }

        using var fast = new TestBlog(Cloud);
        foreach (var typed in new[] { "k", "kub", "d", "l", "z" })
        {
            Assert.Equal(Suggest(fast, typed).Select(Facts), Suggest(slow, typed).Select(Facts));
        }
    }

    [Fact]
    public void Words_that_were_learned_before_an_edit_are_suggested_until_the_posts_are_learned_from_again()
    {
        using var blog = new TestBlog(Cloud);
        using var before = PostSearcher.Open(blog.Index().Generation);
        blog.Write(TestBlog.Post("argo.md", "Argo has rollouts.", title: "Canaries"));
        blog.Write(TestBlog.Post("flux.md", "Flux has no rollouts.", title: "Pulling"));
        using var after = PostSearcher.Open(blog.Index().Generation);
        Assert.False(after.TakeSuggestions(before));
        before.LearnSuggestions();

        Assert.True(after.TakeSuggestions(before));
        Assert.Equal("Kubernetes", Suggest(after, "kuber")[0].Text);
        Assert.Equal([SuggestionKind.Post], Suggest(after, "canar").Select(suggestion => suggestion.Kind));
        Assert.Empty(Suggest(after, "rollo"));

        after.LearnSuggestions();
        Assert.Equal("rollouts", Suggest(after, "rollo")[0].Text);
    }

    private static ImmutableArray<Suggestion> Suggest(TestBlog blog, string typed) => Suggest(blog.Searcher, typed);

    private static ImmutableArray<Suggestion> Suggest(PostSearcher searcher, string typed) => searcher.Suggest(new SearchRequest { Text = typed }, CancellationToken.None);

    private static string Facts(Suggestion suggestion) => $"{suggestion.Kind} {suggestion.Text} {suggestion.Count}";
}
