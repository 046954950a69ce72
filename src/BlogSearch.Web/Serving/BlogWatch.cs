using System.Threading.Channels;

namespace BlogSearch.Web.Serving;

/// <summary>
/// Follows a blog's folder and says when there is a reason to index: files changed and came to rest, the folder came back, or the hour of a scheduled
/// post struck. Which file it was does not matter, for a run looks at all of them; so nothing is lost when events are.
/// </summary>
internal sealed class BlogWatch : IDisposable
{
    /// <summary>An editor's writes to one file follow each other faster, and a reader waits for it.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    /// <summary>A file that is gone may be in the middle of being replaced.</summary>
    private static readonly TimeSpan QuietWhenGone = TimeSpan.FromMilliseconds(300);

    /// <summary>A folder in which something changes all the time is indexed at least this often.</summary>
    private static readonly TimeSpan LongestUnrest = TimeSpan.FromSeconds(3);

    /// <summary>Git holds its lock for seconds at most; an older one was left behind by a crash.</summary>
    private static readonly TimeSpan LongestGit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock;
    private readonly string _root;
    private readonly FolderEvents _events;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly Channel<bool> _reasons = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private DateTimeOffset? _due;
    private long _restsAt;

    /// <param name="ownFolder">Where the index lies; what changes in it is our own doing.</param>
    /// <param name="poll">True where the system's events cannot be relied on.</param>
    /// <param name="say">Takes one sentence when the way of watching changes.</param>
    public BlogWatch(string root, string ownFolder, bool poll, TimeProvider clock, Action<string> say)
    {
        _root = root;
        _clock = clock;
        _restsAt = clock.GetTimestamp();
        _events = new FolderEvents(root, ownFolder, poll, say, Note);
        _timer = clock.CreateTimer(_ => Look(), null, Glance, Glance);
    }

    /// <summary>When a post appears or goes by the clock alone; null when none does.</summary>
    public DateTimeOffset? Due
    {
        set
        {
            lock (_gate)
            {
                _due = value;
            }
        }
    }

    /// <summary>Returns when there is a reason to index; reasons that arose since the last time count.</summary>
    public async Task WaitForReason(CancellationToken cancellation)
    {
        await _reasons.Reader.ReadAsync(cancellation);
        var first = _clock.GetTimestamp();
        while (Unrest() is { Ticks: > 0 } unrest && _clock.GetElapsedTime(first) < LongestUnrest)
        {
            await Task.Delay(unrest, _clock, cancellation);
        }

        while (GitFolder.FindLock(_root) is { } held && File.Exists(held) && _clock.GetElapsedTime(first) < LongestGit)
        {
            await Task.Delay(Quiet, _clock, cancellation);
        }

        // What came meanwhile is part of this reason: the run that follows sees it.
        _reasons.Reader.TryRead(out _);
    }

    public void Dispose()
    {
        _timer.Dispose();
        _events.Dispose();
    }

    private void Note(bool gone)
    {
        var rest = _clock.GetTimestamp() + (long)((gone ? QuietWhenGone : Quiet).TotalSeconds * _clock.TimestampFrequency);
        lock (_gate)
        {
            _restsAt = rest;
        }

        _reasons.Writer.TryWrite(true);
    }

    private TimeSpan Unrest()
    {
        lock (_gate)
        {
            var now = _clock.GetTimestamp();
            return _restsAt > now ? _clock.GetElapsedTime(now, _restsAt) : TimeSpan.Zero;
        }
    }

    private void Look()
    {
        _events.Look();
        bool due;
        lock (_gate)
        {
            due = _due <= _clock.GetUtcNow();
            _due = due ? null : _due;
        }

        if (due)
        {
            _reasons.Writer.TryWrite(true);
        }
    }
}
