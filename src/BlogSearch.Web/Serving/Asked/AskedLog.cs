using System.Threading.Channels;
using BlogSearch.Blogs;
using BlogSearch.Searching;

namespace BlogSearch.Web.Serving.Asked;

/// <summary>
/// Takes down what readers look for, where the settings ask for it. Whoever answers a search only drops it here; one writer sorts and writes. When that
/// cannot be written, the log says so once and searching goes on.
/// </summary>
internal sealed partial class AskedLog : BackgroundService
{
    /// <summary>What is dropped here while the writer is busy; beyond it nothing is taken down.</summary>
    private const int Room = 4_000;

    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    private readonly Channel<Happened> _happened = Channel.CreateBounded<Happened>(new BoundedChannelOptions(Room) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly ServeOptions _options;
    private readonly AskedStore _store;
    private readonly ILogger<AskedLog> _log;
    private readonly AskedBursts _bursts = new();
    private DateOnly _cleared;

    // Said once, until it works again.
    private bool _failed;

    public AskedLog(ServeOptions options, ILogger<AskedLog> log)
    {
        var settings = options.Blog.Settings.QueryLog;
        (_options, _log, _store) = (options, log, new AskedStore(options.GenerationStore.Folder));
        (IsOn, Days) = (settings.Enabled == true, settings.Days ?? QueryLogSettings.MostDays);
    }

    /// <summary>False: nothing is taken down.</summary>
    public bool IsOn { get; }

    /// <summary>How long it is kept.</summary>
    public int Days { get; }

    /// <summary>The first day that is shown.</summary>
    public DateOnly Since => Today.AddDays(1 - Days);

    /// <summary>In the blog's own time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_options.TimeProvider.GetUtcNow(), _options.Blog.TimeZone).DateTime);

    /// <summary>A reader sees the first page of the results of a search. Costs her nothing.</summary>
    public void NoteAsked(SearchRequest request, SearchResults results)
    {
        // Where filters stand beside the words, that there is no answer says nothing about the words.
        if (IsOn && request.Page == 1 && AskedWords.Clean(request.Text) is { } words)
        {
            _happened.Writer.TryWrite(new Happened(words, Path: null, AskedAnswer.Posts(results) == 0 && IsBare(request), _options.TimeProvider.GetUtcNow()));
        }
    }

    /// <summary>A reader opens a post from the results of a search.</summary>
    /// <param name="path">Of a post that there is.</param>
    public void NoteOpened(string text, string path)
    {
        if (IsOn && AskedWords.Clean(text) is { } words)
        {
            _happened.Writer.TryWrite(new Happened(words, path, Nothing: false, _options.TimeProvider.GetUtcNow()));
        }
    }

    /// <summary>What was taken down so far, for the author page.</summary>
    /// <returns>Null when it cannot be read.</returns>
    public AskedFigures? Read() => Try(() => _store.Read(Since));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn)
        {
            Do(_store.Delete); // whoever switches it off wants nothing kept
            return;
        }

        using var timer = new PeriodicTimer(Often, _options.TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Write(all: false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Write(all: true);
        }
    }

    private static bool IsBare(SearchRequest request) =>
        request is { Tags.IsEmpty: true, Categories.IsEmpty: true, Authors.IsEmpty: true, Languages.IsEmpty: true, CodeLanguages.IsEmpty: true, From: null, To: null };

    private void Write(bool all)
    {
        var (searches, openings) = (new List<AskedSearch>(), new List<AskedOpening>());
        while (_happened.Reader.TryRead(out var happened))
        {
            Sort(happened, searches, openings);
        }

        searches.AddRange(_bursts.TakeSettled(_options.TimeProvider.GetUtcNow(), all));
        if (searches.Count + openings.Count > 0)
        {
            Do(() => _store.Add(Today, searches, openings));
        }

        // Also of a blog that nobody asks anything.
        if (_cleared != Today)
        {
            _cleared = Today;
            Do(() => _store.Forget(before: Since));
        }
    }

    private void Sort(Happened happened, List<AskedSearch> searches, List<AskedOpening> openings)
    {
        if (happened.Path is not { } path)
        {
            _bursts.Ask(happened.Words, happened.Nothing, happened.When);
            return;
        }

        var (search, opening) = _bursts.Open(happened.Words, path, happened.When);
        searches.AddRange(search is null ? [] : [search]);
        openings.AddRange(opening is null ? [] : [opening]);
    }

    private void Do(Action work) => Try(() =>
    {
        work();
        _failed = false;
        return "";
    });

    /// <summary>The edge of the log: a full disk, a locked or damaged file, a folder that must not be written are no reason not to search.</summary>
    private T? Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure)
        {
            if (!_failed)
            {
                _failed = true;
                LogFailed(_store.File, failure.Message);
            }

            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What readers look for cannot be kept in {File}: {Reason} Searching goes on.")]
    private partial void LogFailed(string file, string reason);

    /// <param name="Path">Of the post that was opened; null when a search was asked.</param>
    private sealed record Happened(string Words, string? Path, bool Nothing, DateTimeOffset When);
}
