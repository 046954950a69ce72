namespace BlogSearch.Web.Serving;

/// <summary>
/// Lets the secret be tried one at a time, and after wrong tries ever slower, whoever tries: at most one try in eight seconds, which no secret of sixteen
/// characters falls to. A pause goes on when the one who tried has hung up.
/// </summary>
internal sealed class SecretTries(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>After this long without a wrong try all is as it was.</summary>
    private static readonly TimeSpan Forgets = TimeSpan.FromMinutes(5);

    /// <summary>Those beyond are sent away: waiting costs a connection.</summary>
    private const int MostWaiting = 8;

    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;
    private int _wrong;
    private long _lastWrong;

    /// <summary>How long the next try waits.</summary>
    public TimeSpan Pause => _wrong == 0 || clock.GetElapsedTime(Volatile.Read(ref _lastWrong)) > Forgets
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(_wrong - 1, 8)));

    /// <returns>Whether it was the secret; null when too many wait already and nothing was compared.</returns>
    /// <exception cref="OperationCanceledException">Its turn had not come when the one who tried hung up.</exception>
    public async Task<bool?> Try(Secret secret, string text, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
            {
                return null;
            }

            await _turn.WaitAsync(cancellation);
            try
            {
                await Task.Delay(Pause, clock, CancellationToken.None);
                return Note(secret.Is(text));
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _turn.Dispose();

    private bool Note(bool right)
    {
        _wrong = right || Pause == TimeSpan.Zero ? 0 : _wrong;
        if (!right)
        {
            _wrong++;
            Volatile.Write(ref _lastWrong, clock.GetTimestamp());
        }

        return right;
    }
}
