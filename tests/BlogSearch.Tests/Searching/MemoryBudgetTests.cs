using System.Text.Json;
using BlogSearch.Generations;
using BlogSearch.Searching;
using BlogSearch.Tests.Delivery;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

/// <summary>A generation is served from memory or from the disk, and nobody sees which.</summary>
public sealed class MemoryBudgetTests
{
    [Theory]
    [InlineData("q=rye")]
    [InlineData("q=harvest+number+7")]
    [InlineData("q=granary")]
    [InlineData("q=%22field0+granary3%22")]
    [InlineData("q=barly")]
    [InlineData("tag=rye&sort=newest&size=50")]
    [InlineData("q=field3&from=2012&to=2015-06")]
    public void Memory_and_disk_give_the_same_answers_and_scores(string parameters)
    {
        using var blog = new DeliveredBlog(40);
        var generation = blog.Run().Live!; // the first is always promoted
        using var memory = PostSearcher.Open(generation, Ranking.Default, long.MaxValue);
        using var disk = PostSearcher.Open(generation, Ranking.Default, 0);
        var request = RequestParameters.Read(parameters.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1].Replace('+', ' '))))).Request;

        var (fromMemory, fromDisk) = (memory.Search(request, TestContext.Current.CancellationToken), disk.Search(request, TestContext.Current.CancellationToken));

        Assert.NotEmpty(fromMemory.Hits);
        Assert.Equal(Text(fromMemory), Text(fromDisk));
        Assert.Equal(Text(memory.Suggest(request, TestContext.Current.CancellationToken)), Text(disk.Suggest(request, TestContext.Current.CancellationToken)));
        var path = fromMemory.Hits[0].Path;
        Assert.Equal(memory.FindPost(path)!.Body, disk.FindPost(path)!.Body); // it was found, just above
        Assert.Equal(Text(memory.FindLater(path)), Text(disk.FindLater(path)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void A_changed_byte_is_noticed_from_memory_and_from_disk(long budget)
    {
        using var blog = new DeliveredBlog(3);
        var generation = blog.Run().Live!; // the first is always promoted
        var file = Directory.GetFiles(generation.Folder, "*.tim")[0];
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.Throws<IndexDamagedException>(() => PostSearcher.Open(generation, Ranking.Default, budget));

        File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
        Assert.Throws<IndexDamagedException>(() => PostSearcher.Open(generation, Ranking.Default, budget));
    }

    [Fact]
    public void What_is_the_same_in_two_generations_is_in_memory_once()
    {
        using var blog = new DeliveredBlog(40);
        using var before = PostSearcher.Open(blog.Run().Live!, Ranking.Default, long.MaxValue); // the first is always promoted
        blog.Write(100, "rye and a word that no other has: quinoa");
        var generation = blog.Run().Live!; // a run that built something has made it live
        var same = Manifest.Find(generation)!.Files.Intersect(before.Manifest.Files).ToList(); // it was just written
        foreach (var file in same)
        {
            File.WriteAllBytes(Path.Combine(generation.Folder, file.Name), [1]);
        }

        using var now = PostSearcher.Open(generation, Ranking.Default, long.MaxValue, before);

        Assert.NotEmpty(same);
        Assert.Equal(1, now.Search(new SearchRequest { Text = "quinoa" }, TestContext.Current.CancellationToken).Total);
        Assert.Equal(Rye(before) + 1, Rye(now));
        Assert.Throws<IndexDamagedException>(() => PostSearcher.Open(generation, Ranking.Default, long.MaxValue));

        static int Rye(PostSearcher searcher) => searcher.Search(new SearchRequest { Text = "rye" }, TestContext.Current.CancellationToken).Total;
    }

    [Fact]
    public void What_lies_on_the_disk_answers_on_when_its_files_are_deleted()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"), TestBlog.Post("b.md", "rye and wheat"));
        var generation = blog.Index().Generation;
        using var disk = PostSearcher.Open(generation, Ranking.Default, 0);

        Directory.Delete(generation.Folder, recursive: true);

        Assert.Equal(2, disk.Search(new SearchRequest { Text = "rye" }, TestContext.Current.CancellationToken).Total);
        Assert.Equal("rye and wheat", disk.FindPost("b.md")!.Text.Plain.Trim()); // it is there
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value) is var text && value is SearchResults results ? text.Replace($"\"TookMs\":{JsonSerializer.Serialize(results.TookMs)}", "", StringComparison.Ordinal) : text;
}
