using BlogSearch.Posts;

namespace BlogSearch.Indexing;

/// <summary>
/// Reads files on threads of its own and hands them out in order. A file that takes longer than <see cref="PostIntake.PostTime"/> is
/// given up and its thread abandoned, for no library in the way can be interrupted.
/// </summary>
internal sealed class PostQueue : IDisposable
{
    /// <summary>Time is told by what the waiting thread lives to see and not by the clock: on a machine that stands still or has no time for us, no post would be to blame.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly IReadOnlyList<PostFile> _files;
    private readonly PostIntake _intake;
    private readonly Place[] _places;

    /// <summary>Room for posts that are read and not taken yet. One that has not changed holds nothing and takes no room: the rest is looked at while the first change is written.</summary>
    private readonly SemaphoreSlim _ahead = new(IndexLimits.ReadAhead);
    private int _next = -1;
    private volatile bool _stopped;

    public PostQueue(IReadOnlyList<PostFile> files, PostIntake intake)
    {
        _files = files;
        _intake = intake;
        _places = [.. files.Select(_ => new Place())];

        // Whoever takes what is read writes it, which takes a processor of its own.
        for (var i = Math.Min(Math.Clamp(Environment.ProcessorCount - 1, 1, 4), files.Count); i > 0; i--)
        {
            StartReader();
        }
    }

    /// <summary>Every file in order, each as soon as it is read.</summary>
    public IEnumerable<ReadPost> Take(CancellationToken cancellation)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = Wait(i, cancellation);
            yield return read;
            _places[i] = new Place();
            if (!read.Unchanged)
            {
                _ahead.Release();
            }
        }
    }

    public void Dispose()
    {
        _stopped = true;

        // Readers that wait for room see that it is over; the semaphore itself is left to the collector, they may still hold it.
        _ahead.Release(_places.Length + IndexLimits.ReadAhead);
    }

    private void StartReader() => new Thread(ReadFiles, IndexLimits.ReaderStack) { IsBackground = true, Name = "post reader" }.Start();

    private void ReadFiles()
    {
        while (true)
        {
            _ahead.Wait();
            var i = Interlocked.Increment(ref _next);
            if (_stopped || i >= _files.Count)
            {
                return;
            }

            if (!ReadInto(_places[i], _files[i]))
            {
                return;
            }
        }
    }

    /// <returns>False when the place was given up meanwhile, and this thread with it.</returns>
    private bool ReadInto(Place place, PostFile file)
    {
        lock (place)
        {
            place.IsStarted = true;
        }

        ReadPost read;
        try
        {
            read = _intake.Read(file);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Round one post: a fault in a library must cost that post alone. The message says which kind, for a report to us.
            read = PostIntake.Broken(file, 0, $"The post could not be read ({fault.GetType().Name}).", "Look for unusual markup in it; please report it with the file.");
        }

        lock (place)
        {
            place.Read ??= read;
            Monitor.PulseAll(place);
            if (place.Read.Unchanged)
            {
                _ahead.Release();
            }

            return !place.GivenUp;
        }
    }

    private ReadPost Wait(int i, CancellationToken cancellation)
    {
        var place = _places[i];
        lock (place)
        {
            for (var waited = TimeSpan.Zero; place.Read is null;)
            {
                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(place, Beat);
                waited += place.IsStarted ? Beat : TimeSpan.Zero;
                if (place.Read is null && waited > _intake.PostTime)
                {
                    place.GivenUp = true;
                    place.Read = PostIntake.Broken(
                        _files[i], 0, $"Reading it takes longer than {_intake.PostTime.TotalSeconds} seconds.", "Look for thousands of nested brackets or tags in it.");
                    StartReader();
                }
            }

            return place.Read;
        }
    }

    private sealed class Place
    {
        public bool IsStarted { get; set; }

        public ReadPost? Read { get; set; }

        public bool GivenUp { get; set; }
    }
}
