using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class MendingTests
{
    private static readonly (string, string)[] Cloud =
    [
        TestBlog.Post("kube.md", "Kubernetes clusters specialize in containers.", title: "Kubernetes"),
        TestBlog.Post("kube2.md", "More on Kubernetes and its certificates.", title: "Certificates"),
        TestBlog.Post("lb1.md", "A load balancer in front.", title: "Load"),
        TestBlog.Post("lb2.md", "The loadbalancer of the cloud.", title: "One"),
        TestBlog.Post("lb3.md", "Any load-balancer will do.", title: "Hyphen"),
        TestBlog.Post("zurich.md", "Nach Zürich mit dem Zug, im Jahr 2024.", title: "Zürich"),
    ];

    [Theory]
    [InlineData("kuberntes", "kubernetes")] // left out
    [InlineData("kubernetesx", "kubernetes")] // added
    [InlineData("kubenretes", "kubernetes")] // swapped
    [InlineData("cetrificates", "certificates")]
    [InlineData("certifcats", "certificates")] // two slips
    public void A_slip_is_mended_and_said_with_a_way_back(string typed, string meant)
    {
        using var blog = new TestBlog(Cloud);
        var results = blog.Search(typed + " and");
        Assert.Equal(blog.Paths(meant), results.Hits.Select(hit => hit.Path));
        var notice = Assert.Single(results.Notices);
        Assert.Equal(NoticeKind.Corrected, notice.Kind);
        Assert.Equal($"{meant} for {typed}", notice.Text);
        Assert.Equal($"\"{typed}\" and", notice.Instead);
        Assert.Equal(0, blog.Search(notice.Instead!).Total); // looked at just before
    }

    [Theory]
    [InlineData("zux")] // three letters
    [InlineData("2025")] // a digit: 2024 is another year
    [InlineData("\"kuberntes\"")] // meant as typed
    [InlineData("-kuberntes zurihc99")]
    public void These_are_taken_as_typed(string query)
    {
        using var blog = new TestBlog(Cloud);
        Assert.Equal(0, blog.Search(query).Total);
    }

    [Fact]
    public void A_word_that_posts_have_is_never_mended()
    {
        using var blog = new TestBlog(Cloud);
        Assert.Equal(["lb2.md"], blog.Paths("cloud"));
        Assert.Empty(blog.Search("cloud").Notices);
    }

    [Theory]
    [InlineData("specializ")]
    [InlineData("kubern")]
    [InlineData("more kubern")]
    public void The_last_word_may_still_be_typed(string query)
    {
        using var blog = new TestBlog(Cloud);
        var results = blog.Search(query);
        Assert.NotEqual(0, results.Total);
        Assert.Empty(results.Notices);
        Assert.NotEmpty(results.Hits[0].Snippets[0].Marks);
    }

    [Theory]
    [InlineData("load balancer")]
    [InlineData("loadbalancer")]
    [InlineData("load-balancer")]
    public void One_word_two_words_and_a_hyphen_are_the_same(string query)
    {
        using var blog = new TestBlog(Cloud);
        Assert.Equal(["lb1.md", "lb2.md", "lb3.md"], blog.Paths(query).Order());
    }

    [Theory]
    [InlineData("Zürich")]
    [InlineData("zurich")]
    [InlineData("Zuerich")]
    public void An_umlaut_may_be_written_as_one_likes(string query)
    {
        using var blog = new TestBlog(Cloud);
        Assert.Equal(["zurich.md"], blog.Paths(query));
        Assert.Empty(blog.Search(query).Notices);
    }

    [Theory]
    [InlineData("same", "same", 0)]
    [InlineData("same", "smae", 1)]
    [InlineData("same", "sam", 1)]
    [InlineData("same", "sames", 1)]
    [InlineData("same", "lame", 1)]
    [InlineData("same", "mesa", 3)]
    [InlineData("", "abc", 3)]
    public void Slips_are_counted(string one, string other, int slips)
    {
        Assert.Equal(slips, Math.Min(3, Slips.Between(one, other, 2)));
    }
}
