using System.Globalization;
using System.Text.Json;
using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Indexing;

/// <summary>However a blog came to be as it is, its index is the one that is built of it at once.</summary>
public sealed class EditSequenceTests
{
    private const int Steps = 15;

    private static readonly string[] Words = ["bread", "rye", "starter", "oven", "water", "salt", "kubectl", "C#", "über", "baking", "loaves", "crumb"];

    private static readonly string[] Configurations =
    [
        "baseURL = 'https://one.example/'",
        "baseURL = 'https://one.example/'\n[permalinks]\npost = '/:year/:month/:slug/'",
        "baseURL = 'https://two.example/'\ntimeZone = 'Europe/Berlin'",
        "baseURL = 'https://one.example/'\nlanguageCode = 'de'",
    ];

    private static readonly string[] Queries =
    [
        "q=", "q=bread", "q=rye+starter", "q=\"rye starter\"", "q=bread+-water", "q=loaf", "q=brea", "q=staretr", "q=kub*", "q=C%23", "q=uber", "q=tag:rye", "q=title:oven+salt",
        "q=bread&tag=rye", "q=bread&tag=rye&tag=salt&tags=any", "q=bread&sort=newest", "q=&sort=oldest", "q=oven&from=2015&to=2018", "q=baking&category=oven", "q=code:go", "q=linked+words",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_edits_it_answers_as_an_index_built_at_once(int seed)
    {
        using var blog = new TestBlog(("hugo.toml", Configurations[0]));
        var random = new Random(seed);
        var posts = new List<string>();
        var next = 0;
        for (var i = 0; i < 8; i++)
        {
            Add(blog, posts, next++, random);
        }

        for (var step = 0; step < Steps; step++)
        {
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                next = Edit(blog, posts, next, random);
            }

            var bits = Index(blog, blog.Store);
            var whole = Index(blog, new GenerationStore(Path.Combine(blog.IndexFolder, string.Create(CultureInfo.InvariantCulture, $"whole{step}")), TimeProvider.System));
            Assert.Equal(Links(whole), Links(bits));
            Assert.Equal(Posts(whole), Posts(bits));
            Assert.Equal(Answers(whole), Answers(bits));
        }
    }

    [Fact]
    public void Only_what_bears_on_the_posts_reads_them_again()
    {
        using var blog = new TestBlog(("hugo.toml", Configurations[0]), ("content/post/a.md", TestBlog.Post("a", "bread").Text), ("content/post/b.md", TestBlog.Post("b", "rye").Text));
        Assert.Equal(2, blog.Index().Parsed);

        blog.Write("blogsearch.yaml", "checks:\n  size:\n    dryRun: true\npage:\n  title: Other\nblog:\n  links: post\n");
        File.SetLastWriteTimeUtc(Path.Combine(blog.Root, "content/post/a.md"), DateTime.UnixEpoch);
        Assert.Equal(0, blog.Index().Parsed);

        blog.Write("blogsearch.yaml", "blog:\n  permalink: /:year/:slug/\n");
        Assert.Equal(2, blog.Index().Parsed);

        blog.Write("blogsearch.yaml", "blog:\n  permalink: /:year/:slug/\n  timeZone: Asia/Tokyo\n");
        Assert.Equal(2, blog.Index().Parsed);

        blog.Write("blogsearch.yaml", "blog:\n  permalink: /:year/:slug/\n  timeZone: Asia/Tokyo\nlimits:\n  file: 1 KiB\n");
        blog.Write("content/post/b.md", TestBlog.Post("b", new string('x', 2000)).Text);
        var limited = blog.Index();
        Assert.Equal((1, 1), (limited.Parsed, limited.Indexed)); // what is too long is not even opened
    }

    private static int Edit(TestBlog blog, List<string> posts, int next, Random random)
    {
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                Add(blog, posts, next, random);
                return next + 1;
            case 3 or 4 or 5:
                blog.Write(posts[random.Next(posts.Count)], Text(posts, random));
                break;
            case 6 or 7 when posts.Count > 3:
                blog.Delete(posts[random.Next(posts.Count)]);
                posts.RemoveAll(post => !File.Exists(Path.Combine(blog.Root, post)));
                break;
            case 8:
                var at = random.Next(posts.Count);
                var name = $"content/post/renamed-{next}.md";
                File.Move(Path.Combine(blog.Root, posts[at]), Path.Combine(blog.Root, name));
                posts[at] = name;
                return next + 1;
            case 9:
                blog.Write("hugo.toml", Configurations[random.Next(Configurations.Length)]);
                break;
        }

        return next;
    }

    private static void Add(TestBlog blog, List<string> posts, int number, Random random)
    {
        var name = $"content/post/post-{number}.md";
        blog.Write(name, Text(posts, random));
        posts.Add(name);
    }

    private static string Text(List<string> posts, Random random)
    {
        string Word() => Words[random.Next(Words.Length)];
        var link = posts.Count == 0 ? "" : $"[linked words](/post/{Path.GetFileNameWithoutExtension(posts[random.Next(posts.Count)])}/)";
        var body = string.Join(' ', Enumerable.Range(0, random.Next(5, 60)).Select(_ => Word()));
        var more = random.Next(6) == 0 ? "draft: true" : "";
        return TestBlog.Post(
            "",
            $"{body}\n\n## {Word()} {Word()}\n\n{Word()} {link}\n\n```go\nfunc {Word().Replace("#", "", StringComparison.Ordinal)}() {{}}\n```\n",
            $"{Word()} {Word()}",
            string.Create(CultureInfo.InvariantCulture, $"20{random.Next(10, 20)}-0{random.Next(1, 10)}-1{random.Next(10)}T23:30:00"),
            [Word(), Word()],
            Word(),
            more: more).Text;
    }

    private static Generation Index(TestBlog blog, GenerationStore store) =>
        new Indexer(store, TimeProvider.System).Run(BlogReader.Open(blog.Root), new IndexOptions(), progress: null, TestContext.Current.CancellationToken).Generation;

    private static string Links(Generation generation) => File.ReadAllText(Path.Combine(generation.Folder, "links.json"));

    private static string Posts(Generation generation) => JsonSerializer.Serialize(Manifest.Find(generation)!.Posts); // just built

    private static string Answers(Generation generation)
    {
        using var searcher = PostSearcher.Open(generation);
        return string.Join('\n', Queries.Select(query => JsonSerializer.Serialize(Answer(searcher, query) with { Generation = 0, TookMs = 0 })));
    }

    private static SearchResults Answer(PostSearcher searcher, string query)
    {
        var pairs = query.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1].Replace('+', ' '))));
        return searcher.Search(RequestParameters.Read(pairs).Request, TestContext.Current.CancellationToken);
    }
}
