using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class EvaluationTests
{
    [Fact]
    public void Figures_are_those_of_the_text_books()
    {
        using var blog = new TestBlog(
            TestBlog.Post("a.md", "bread", title: "bread"),
            TestBlog.Post("b.md", "bread and much else besides, at length"),
            TestBlog.Post("c.md", "cake"));
        var file = Path.Combine(blog.Root, "golden.jsonl");
        File.WriteAllText(file, """
            {"id": "1", "query": "bread", "relevant": {"b.md": 2, "c.md": 1}}
            {"id": "2", "query": "bread", "relevant": {"b.md": 1}, "source": "a.md"}

            {"id": "3", "query": "cake", "relevant": {"a.md": 0, "b.md": 1}}
            nonsense
            """);

        var (golden, problems) = GoldenQuery.ReadFile(file);
        Assert.Equal([$"{file}:5: not a golden query. Write {{\"id\": …, \"query\": …, \"relevant\": {{\"path\": grade}}}}."], problems);

        var evaluation = Evaluation.Of(blog.Searcher, golden, SearchSort.Relevance, TestContext.Current.CancellationToken);
        Assert.Equal([2, 1, null], evaluation.Queries.Select(query => query.FirstRank));
        Assert.Equal((2 / Math.Log2(3)) / (2 + (1 / Math.Log2(3))), evaluation.Queries[0].Ndcg, 10);
        Assert.Equal(1, evaluation.Queries[1].Ndcg);
        Assert.Equal([0.5, 1, 0], evaluation.Queries.Select(query => query.Recall));
        Assert.Equal(0.5, evaluation.ReciprocalRank, 10);
        Assert.Equal((0, 0), evaluation.Against(evaluation));
    }

    [Fact]
    public void Words_of_links_to_a_post_lift_it_and_can_be_left_out()
    {
        using var blog = new TestBlog(
            ("hugo.toml", "baseURL = 'https://one.example/'"),
            ("content/plain.md", TestBlog.Post("plain.md", "sourdough bread", title: "One", date: "2020-01-03").Text),
            ("content/linked.md", TestBlog.Post("linked.md", "sourdough bread", title: "Two", date: "2020-01-02").Text),
            ("content/from.md", TestBlog.Post("from.md", "Read [all on sourdough](/linked/).", title: "Three").Text));

        Assert.Equal("linked.md", blog.Paths("sourdough bread")[0]);
        using var without = PostSearcher.Open(blog.Searcher.Generation, RankingParts.Without(Ranking.Default, "inboundAnchors")!); // a part it has
        Assert.Equal("plain.md", without.Search(new SearchRequest { Text = "sourdough bread", Sort = SearchSort.RelevanceOnly }, TestContext.Current.CancellationToken).Hits[0].Path);
        Assert.All(RankingParts.Names, part => Assert.NotEqual(Ranking.Default, RankingParts.Without(Ranking.Default, part)));
        Assert.Null(RankingParts.Without(Ranking.Default, "luck"));
    }
}
