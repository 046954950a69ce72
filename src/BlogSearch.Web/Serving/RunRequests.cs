using System.Threading.Channels;
using BlogSearch.Delivery;

namespace BlogSearch.Web.Serving;

/// <summary>Runs of indexing that were asked for. One runs at a time and at most one waits: whoever asks while one waits shares it. For any thread.</summary>
internal sealed class RunRequests(TimeProvider clock)
{
    /// <summary>Runs whose outcome can still be asked for.</summary>
    private const int Remembered = 100;

    private readonly Lock _gate = new();
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(1);
    private readonly Dictionary<int, RunStatus> _known = [];
    private RunRequest? _waiting;
    private int _last;

    /// <returns>The number of the run that does what is asked.</returns>
    public RunStatus Ask(bool pull = false, bool full = false)
    {
        lock (_gate)
        {
            if (_waiting is { } waiting)
            {
                _waiting = waiting with { Pull = waiting.Pull || pull, Full = waiting.Full || full };
                return _known[waiting.Number];
            }

            var status = new RunStatus { Number = ++_last, Asked = clock.GetUtcNow() };
            _waiting = new RunRequest(status.Number, pull, full);
            _known[status.Number] = status;
            _known.Remove(_last - Remembered);
            _wakes.Writer.TryWrite(true);
            return status;
        }
    }

    /// <returns>Null when there was none of that number, or too long ago.</returns>
    public RunStatus? Find(int number)
    {
        lock (_gate)
        {
            return _known.GetValueOrDefault(number);
        }
    }

    /// <summary>Runs since the start, the latest first; as many as are remembered.</summary>
    public IReadOnlyList<RunStatus> Latest()
    {
        lock (_gate)
        {
            return [.. _known.Values.OrderByDescending(status => status.Number)];
        }
    }

    /// <summary>Takes the run that waits, or waits for one; it counts as running from here on.</summary>
    public async Task<RunRequest> Next(CancellationToken cancellation)
    {
        await _wakes.Reader.ReadAsync(cancellation);
        lock (_gate)
        {
            var next = _waiting!; // whoever writes to the channel has set it
            _waiting = null;
            _known[next.Number] = _known[next.Number] with { State = RunState.Running, Began = clock.GetUtcNow() };
            return next;
        }
    }

    public void Finish(RunRequest request, RolloutReport report) => End(
        request, status => status with { State = RunState.Done, Outcome = report.Outcome, Generation = report.Live?.Number, Parsed = report.Index.Parsed });

    public void Fail(RunRequest request, string problem) => End(request, status => status with { State = RunState.Failed, Problem = problem });

    private void End(RunRequest request, Func<RunStatus, RunStatus> ended)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(request.Number, out var status))
            {
                _known[request.Number] = ended(status) with { Ended = clock.GetUtcNow() };
            }
        }
    }
}
