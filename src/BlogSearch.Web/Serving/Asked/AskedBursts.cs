namespace BlogSearch.Web.Serving.Asked;

/// <summary>
/// Tells searches from keystrokes without telling readers apart: words that become longer or shorter within seconds are one search still being typed, and
/// the same words within a minute are one search asked again (by the page that comes alive, by a filter, by a way back). For one thread.
/// </summary>
internal sealed class AskedBursts
{
    /// <summary>Who does not type for this long reads.</summary>
    public static readonly TimeSpan Settles = TimeSpan.FromSeconds(5);

    /// <summary>The same words within this time are the same search.</summary>
    public static readonly TimeSpan SameSearch = TimeSpan.FromMinutes(1);

    /// <summary>The same words within this time after one of their posts was opened are the way back from it; later openings belong to no search.</summary>
    public static readonly TimeSpan Reads = TimeSpan.FromMinutes(15);

    /// <summary>Searches that are remembered at once; of more at once, those beyond are not counted.</summary>
    private const int Most = 2_000;

    private readonly Dictionary<string, Pending> _pending = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Recent> _recent = new(StringComparer.Ordinal);

    public void Ask(string words, bool nothing, DateTimeOffset now)
    {
        var folded = AskedWords.Fold(words);
        foreach (var typed in _pending.Keys.Where(typed => typed != folded && (folded.StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith(folded, StringComparison.Ordinal))).ToList())
        {
            _pending.Remove(typed);
        }

        var again = _recent.TryGetValue(folded, out var recent) && (now - recent.Asked < SameSearch || (recent.Opened is { } opened && now - opened < Reads));
        if (again)
        {
            _recent[folded] = recent! with { Asked = now }; // found just above
        }
        else if (_pending.Count < Most)
        {
            _pending[folded] = new Pending(words, nothing || (_pending.TryGetValue(folded, out var asked) && asked.Nothing), now);
        }
    }

    /// <returns>What is to be written of it: the search that it ends, if it was still being typed, and the opening itself. Empty when no search led there.</returns>
    public (AskedSearch? Search, AskedOpening? Opening) Open(string words, string path, DateTimeOffset now)
    {
        var folded = AskedWords.Fold(words);
        AskedSearch? search = null;
        if (_pending.Remove(folded, out var pending))
        {
            search = Settle(folded, pending, now);
        }

        if (!_recent.TryGetValue(folded, out var recent) || now - recent.Asked > Reads)
        {
            return default;
        }

        _recent[folded] = recent with { Opened = now };
        return (search, new AskedOpening(recent.Words, path, recent.Opened is null));
    }

    /// <summary>Searches that nobody types at any more.</summary>
    /// <param name="all">True: the program ends, and nothing will be typed.</param>
    public IReadOnlyList<AskedSearch> TakeSettled(DateTimeOffset now, bool all = false)
    {
        foreach (var old in _recent.Where(recent => now - recent.Value.Asked > Reads && !(now - recent.Value.Opened < Reads)).Select(recent => recent.Key).ToList())
        {
            _recent.Remove(old);
        }

        var settled = _pending.Where(pending => all || now - pending.Value.Asked >= Settles).ToList();
        settled.ForEach(pending => _pending.Remove(pending.Key));
        return [.. settled.Select(pending => Settle(pending.Key, pending.Value, now))];
    }

    private AskedSearch Settle(string folded, Pending pending, DateTimeOffset now)
    {
        if (_recent.Count < Most)
        {
            _recent[folded] = new Recent(pending.Words, now, Opened: null);
        }

        return new AskedSearch(pending.Words, pending.Nothing);
    }

    private sealed record Pending(string Words, bool Nothing, DateTimeOffset Asked);

    private sealed record Recent(string Words, DateTimeOffset Asked, DateTimeOffset? Opened);
}
