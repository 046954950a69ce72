using BlogSearch.Web.Serving.Asked;

namespace BlogSearch.Tests.Serving;

/// <summary>What is kept of searches, and for how long.</summary>
public sealed class AskedStoreTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    private readonly string _folder = Directory.CreateTempSubdirectory("blogsearch-asked-").FullName;
    private readonly AskedStore _store;

    public AskedStoreTests() => _store = new AskedStore(_folder);

    [Fact]
    public void Searches_are_counted_by_day_and_words()
    {
        Add(Today.AddDays(-1), "Rye", "rye", "gateway api");
        Add(Today, "rye");

        var figures = _store.Read(Today.AddDays(-29));

        Assert.Equal([new AskedDay(Today.AddDays(-1), 3, 1), new AskedDay(Today, 1, 0)], figures.Days);
        Assert.Equal([("Rye", 3), ("gateway api", 1)], figures.Top.Select(query => (query.Words == "rye" ? "Rye" : query.Words, query.Searches)));
        Assert.Equal([("gateway api", 1)], figures.Unanswered.Select(query => (query.Words, query.Nothing)));
        Assert.Equal((4, 1), (figures.Searches, figures.Nothing));
    }

    [Fact]
    public void Words_after_which_mostly_nothing_is_opened_are_abandoned()
    {
        Add(Today, "rye", "rye", "rye", "wheat", "wheat");
        _store.Add(Today, [], [new AskedOpening("rye", "a.md", First: true), new AskedOpening("rye", "b.md", First: false), new AskedOpening("rye", "b.md", First: true)]);

        var figures = _store.Read(Today);

        Assert.Equal([("wheat", 2)], figures.Abandoned.Select(query => (query.Words, query.Left)));
        Assert.Equal(("rye", 2, "b.md"), figures.Top.Where(query => query.Words == "rye").Select(query => (query.Words, query.Opened, query.Path)).Single());
    }

    [Fact]
    public void What_is_older_than_asked_for_is_not_read_and_can_be_forgotten()
    {
        Add(Today.AddDays(-30), "a very old secret");
        Add(Today, "rye");

        Assert.Equal(1, _store.Read(Today.AddDays(-29)).Searches);
        _store.Forget(before: Today.AddDays(-29));

        Assert.Equal(1, _store.Read(DateOnly.MinValue).Searches);
        Assert.DoesNotContain("a very old secret", File.ReadAllText(_store.File), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_asks_for_more_words_than_there_are_readers_does_not_fill_the_disk()
    {
        _store.Add(Today, Enumerable.Range(0, 10_050).Select(number => new AskedSearch($"word {number}", Nothing: true)), []);
        Add(Today, "word 1", "another");

        Assert.Equal(10_001, _store.Read(Today).Searches);
    }

    [Fact]
    public void Only_the_one_who_runs_the_program_can_read_the_file()
    {
        Add(Today, "rye");

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_store.File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void A_file_that_was_deleted_is_made_anew_and_one_of_another_version_too()
    {
        Add(Today, "rye");
        _store.Delete();
        Assert.Equal(0, _store.Read(Today).Searches);
        Add(Today, "wheat");
        Assert.Equal(["wheat"], _store.Read(Today).Top.Select(query => query.Words));

        // The version stands in the head of the file, at the 60th byte.
        var bytes = File.ReadAllBytes(_store.File);
        bytes[63] = 99;
        File.WriteAllBytes(_store.File, bytes);
        Assert.Equal(0, _store.Read(Today).Searches);
        Add(Today, "spelt");
        Assert.Equal(["spelt"], _store.Read(Today).Top.Select(query => query.Words));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // What has "api" in it finds nothing.
    private void Add(DateOnly day, params string[] words) => _store.Add(day, words.Select(asked => new AskedSearch(asked, asked.Contains("api", StringComparison.Ordinal))), []);
}
