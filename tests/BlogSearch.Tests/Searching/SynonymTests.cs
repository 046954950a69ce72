using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class SynonymTests
{
    private static readonly (string, string)[] Posts =
    [
        ("blogsearch.yaml", "search:\n  synonyms: words.txt\n"),
        ("words.txt", "# what means the same\nk8s, kubernetes\n\niac => infrastructure as code\nload balancer, lb\n"),
        TestBlog.Post("short.md", "All about k8s clusters.", title: "x"),
        TestBlog.Post("long.md", "All about kubernetes clusters.", title: "x"),
        TestBlog.Post("tagged.md", "Nothing else.", title: "x", tags: ["Kubernetes"]),
        TestBlog.Post("iac.md", "We do iac.", title: "x"),
        TestBlog.Post("code.md", "We do infrastructure as code.", title: "x"),
        TestBlog.Post("lb.md", "Behind an lb.", title: "x"),
        TestBlog.Post("balancers.md", "Behind load balancers.", title: "x"),
    ];

    [Theory]
    [InlineData("k8s", "long short tagged")]
    [InlineData("kubernetes", "long short tagged")]
    [InlineData("\"k8s\"", "short")]
    [InlineData("k8s -kubernetes", "short")] // what is left out is as typed
    [InlineData("k8s clusters", "long short")]
    [InlineData("rust OR k8s", "long short tagged")]
    [InlineData("kuberntes clusters", "long short")]
    [InlineData("iac", "code iac")]
    [InlineData("infrastructure as code", "code")] // one way
    [InlineData("lb", "balancers lb")]
    [InlineData("load balancer", "balancers lb")]
    [InlineData("load balancers behind", "balancers lb")]
    [InlineData("tag:k8s", "tagged")]
    [InlineData("q=&tag=k8s", "tagged")]
    [InlineData("-tag:k8s clusters", "long short")]
    public void What_means_the_same_is_found(string query, string names)
    {
        using var blog = new TestBlog(Posts);
        Assert.Equal(names.Split(' ').Select(name => name + ".md"), blog.Paths(query).Order());
    }

    [Fact]
    public void What_was_typed_stands_above_its_synonym_and_both_are_marked()
    {
        using var blog = new TestBlog(Posts);
        Assert.Equal("short.md", blog.Paths("k8s clusters")[0]);
        Assert.Equal("long.md", blog.Paths("kubernetes clusters")[0]);

        var snippet = blog.Search("iac").Hits.Single(hit => hit.Path == "code.md").Snippets[0];
        Assert.Equal(["infrastructure as code"], snippet.Marks.Select(mark => snippet.Text[mark.From..mark.To]));
    }

    [Fact]
    public void Of_two_tags_that_mean_the_same_a_typed_one_finds_both_and_a_chosen_one_itself()
    {
        using var blog = new TestBlog([.. Posts, TestBlog.Post("other.md", "Nothing else.", tags: ["k8s"])]);
        Assert.Equal(["other.md", "tagged.md"], blog.Paths("tag:k8s").Order());
        Assert.Equal(["other.md"], blog.Paths("q=&tag=k8s"));
        Assert.Equal(["Kubernetes k8s"], blog.Search("tag:k8s").Facets.Tag.Where(tag => tag.Asked is not null).Select(tag => $"{tag.Value} {tag.Asked}"));
    }

    [Fact]
    public void Another_list_is_another_generation_and_no_post_is_read_again()
    {
        using var blog = new TestBlog(Posts);
        Assert.Equal(7, blog.Index().Parsed);
        blog.Write("words.txt", "k8s, lb");

        var report = blog.Index();
        Assert.Equal((true, 0, 0), (report.Built, report.Parsed, report.Written));
        Assert.Equal(["lb.md", "short.md"], blog.Paths("k8s").Order());
        Assert.False(blog.Index().Built);

        using var reopened = PostSearcher.Open(report.Generation);
        Assert.Equal("k8s", reopened.Manifest.Search?.Synonyms[0].From[0]);
    }
}
