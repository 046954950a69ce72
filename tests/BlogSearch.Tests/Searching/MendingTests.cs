using BlogSearch.Searching;
using BlogSearch.Tests.Support;
using BlogSearch.Text;

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
    [InlineData("clodu2")]
    [InlineData("zruihc")] // two slips in less than eight letters
    public void These_are_taken_as_typed(string query)
    {
        using var blog = new TestBlog(Cloud);
        Assert.Equal(0, blog.Search(query).Total);
    }

    [Theory]
    [InlineData("laod", "load")] // four letters
    [InlineData("fornt", "front")]
    public void A_word_of_four_letters_or_more_may_have_one_slip(string typed, string meant)
    {
        using var blog = new TestBlog(Cloud);
        Assert.Equal($"{meant} for {typed}", Assert.Single(blog.Search(typed).Notices).Text);
    }

    [Fact]
    public void The_first_letter_is_the_least_likely_to_be_wrong()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "told once"), TestBlog.Post("b.md", "food here"), TestBlog.Post("c.md", "food there"));
        Assert.Equal("told for tood", Assert.Single(blog.Search("tood").Notices).Text);
    }

    [Fact]
    public void Each_corrected_word_has_its_own_way_back_and_no_other_word_is_touched()
    {
        using var blog = new TestBlog(Cloud);
        var notices = blog.Search("kuberntes clodu kuberntesque tag:kuberntes,x").Notices.Where(notice => notice.Kind == NoticeKind.Corrected).ToList();
        Assert.Equal("\"kuberntes\" clodu kuberntesque tag:kuberntes,x", notices[0].Instead);
        Assert.Equal("kuberntes \"clodu\" kuberntesque tag:kuberntes,x", notices[1].Instead);
    }

    [Fact]
    public void A_slip_in_a_part_of_a_word_and_in_an_alternative_is_mended_too()
    {
        using var blog = new TestBlog(Cloud);
        Assert.Equal(["kube.md"], blog.Paths("kuberntes-cluster"));
        Assert.Equal(["kube.md", "kube2.md"], blog.Paths("kuberntes OR nonesuchword").Order());
    }

    [Fact]
    public void The_settings_may_want_words_taken_as_typed()
    {
        using var blog = new TestBlog(Cloud);
        blog.Write("blogsearch.yaml", "search:\n  typos: false\n");
        Assert.Equal(0, blog.Search("kuberntes").Total);
        Assert.Empty(blog.Search("kuberntes").Notices);
        Assert.Equal(2, blog.Search("kubernet").Total); // a beginning is no slip
    }

    [Fact]
    public void A_rare_word_that_looks_like_a_common_one_is_searched_and_the_common_one_offered()
    {
        var posts = Enumerable.Range(0, 12).Select(i => TestBlog.Post($"{i}.md", "All about networking."));
        using var blog = new TestBlog([.. posts, TestBlog.Post("slip.md", "All about netowrking.")]);

        var found = blog.Search("about netowrking year:2020");
        Assert.Equal(["slip.md"], found.Hits.Where(hit => !hit.Partial).Select(hit => hit.Path));
        Assert.Equal((NoticeKind.DidYouMean, "about networking year:2020"), (Assert.Single(found.Notices).Kind, found.Notices[0].Text));
        Assert.Equal(12, blog.Search(found.Notices[0].Text).Total);
        Assert.Empty(blog.Search("\"netowrking\"").Notices);
        Assert.Empty(blog.Search("networking").Notices);
    }

    [Fact]
    public void A_mended_word_finds_what_the_right_one_finds()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "Once a loadbalancer."), TestBlog.Post("b.md", "And a load balancer."), TestBlog.Post("c.md", "Nothing else."));
        Assert.Equal(["a.md", "b.md"], blog.Paths("loadbalancer").Order());
        Assert.Equal(blog.Paths("loadbalancer"), blog.Paths("loadbalancre"));
    }

    [Theory]
    [InlineData("Systems that are runnning.", 1)]
    [InlineData("Systems that runn.", 0)] // not what was typed, but of the same stem
    public void A_slip_of_an_author_does_not_hide_what_both_meant(string slip, int asTyped)
    {
        var posts = Enumerable.Range(0, 100).Select(i => TestBlog.Post($"{i}.md", $"Systems that are running {i}.", title: i == 50 ? "Running" : "x"));
        using var blog = new TestBlog([.. posts, TestBlog.Post("slip.md", slip), TestBlog.Post("word.md", "Wrongs, ruining it: a ruin.")]);

        var found = blog.Search("runnning systems");
        Assert.Equal(101, found.Total); // the slip's own post too
        Assert.Equal("50.md", found.Hits[0].Path);
        Assert.Equal((NoticeKind.Corrected, "running for runnning", "\"runnning\" systems"), (Assert.Single(found.Notices).Kind, found.Notices[0].Text, found.Notices[0].Instead));
        Assert.Equal(asTyped, blog.Search("\"runnning\"").Total);

        Assert.Equal(["word.md"], blog.Paths("ruining")); // a word of its own, which has other forms
    }

    [Fact]
    public void Exact_forms_stand_over_stems_and_stems_over_beginnings_of_the_word_being_typed()
    {
        using var blog = new TestBlog(
            TestBlog.Post("a-prefix.md", "One walkway there.", title: "x"),
            TestBlog.Post("b-stem.md", "One walked there.", title: "x"),
            TestBlog.Post("c-exact.md", "One walk there.", title: "x"),
            TestBlog.Post("d-slip.md", "One wolk there.", title: "x"));

        Assert.Equal(["c-exact.md", "b-stem.md", "a-prefix.md"], blog.Paths("walk"));
        Assert.Equal(["c-exact.md", "b-stem.md"], blog.Paths("walk ")); // typed to its end
        Assert.Equal(["c-exact.md", "b-stem.md"], blog.Paths("walk there"));
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
