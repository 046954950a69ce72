namespace BlogSearch.Searching.Suggesting;

/// <summary>All completions of a generation, found by the beginning of any of their words. Never changes.</summary>
internal sealed class CompletionList
{
    private readonly Completion[] _completions;
    private readonly (int Completion, int At)[] _starts;
    private readonly string[] _words;
    private readonly int[] _weights;

    public CompletionList(IEnumerable<Completion> completions)
    {
        _completions = [.. completions];
        var starts = new List<(int Completion, int At)>();
        for (var i = 0; i < _completions.Length; i++)
        {
            starts.AddRange(FoldedText.Starts(_completions[i].Key).Select(at => (i, at)));
        }

        _starts = [.. starts];
        Array.Sort(_starts, Compare);
        (_words, _weights) = Words();
    }

    /// <summary>The completions in which each of the typed words begins a word, in no order.</summary>
    public IEnumerable<Completion> Find(IReadOnlyList<string> typed)
    {
        var longest = typed.MaxBy(word => word.Length) ?? "";
        var last = -1;
        var seen = new HashSet<int>();
        for (var i = First(longest); longest.Length > 0 && i < _starts.Length && Rest(_starts[i]).StartsWith(longest, StringComparison.Ordinal); i++)
        {
            var (completion, _) = _starts[i];
            if (completion != last && seen.Add(completion) && HasAll(_completions[completion].Key, typed))
            {
                yield return _completions[completion];
            }

            last = completion;
        }
    }

    /// <summary>The beginning of a word that was probably meant: the word as typed where it begins some, the likeliest one slip away where it does not.</summary>
    public string Mend(string typed)
    {
        if (typed.Length < SuggestLimits.SlipFrom || !typed.All(char.IsLetter) || WeightOf(typed) > 1)
        {
            return typed;
        }

        // A word that one post alone has gives way only to one that is much commoner: it may be a slip of the author's.
        var own = WeightOf(typed);
        var best = (Weight: own * 20, Word: typed);
        for (var i = 0; i < _words.Length; i++)
        {
            // Few slips are made in the first letter, and behind few letters another first one says another word.
            var weight = _words[i][0] == typed[0] ? _weights[i] : typed.Length < SuggestLimits.FirstSlipFrom ? 0 : _weights[i] / 8;
            if (weight > best.Weight && PrefixSlip.Find(typed, _words[i]) is var length and > 0)
            {
                best = (weight, _words[i][..length]);
            }
        }

        return best.Word;
    }

    private static bool HasAll(string key, IReadOnlyList<string> typed)
    {
        foreach (var word in typed)
        {
            if (FoldedText.Find(key, word) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of the commonest word with the beginning; 0 when none has it.</summary>
    private int WeightOf(string beginning)
    {
        var at = Array.BinarySearch(_words, beginning, StringComparer.Ordinal);
        var weight = 0;
        for (at = at < 0 ? ~at : at; at < _words.Length && _words[at].StartsWith(beginning, StringComparison.Ordinal); at++)
        {
            weight = Math.Max(weight, _weights[at]);
        }

        return weight;
    }

    private int First(string beginning)
    {
        var (low, high) = (0, _starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Rest(_starts[middle]).SequenceCompareTo(beginning) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private (string[] Words, int[] Weights) Words()
    {
        var words = new List<string>();
        var weights = new List<int>();
        foreach (var start in _starts)
        {
            var rest = Rest(start);
            var word = rest.IndexOf(' ') is var end and >= 0 ? rest[..end] : rest;
            var weight = Math.Max(1, _completions[start.Completion].Weight);
            if (words.Count == 0 || !word.SequenceEqual(words[^1]))
            {
                words.Add(word.ToString());
                weights.Add(weight);
            }
            else
            {
                weights[^1] = Math.Max(weights[^1], weight);
            }
        }

        return ([.. words], [.. weights]);
    }

    private ReadOnlySpan<char> Rest((int Completion, int At) start) => _completions[start.Completion].Key.AsSpan(start.At);

    private int Compare((int Completion, int At) one, (int Completion, int At) other)
    {
        var order = Rest(one).SequenceCompareTo(Rest(other));
        return order != 0 ? order : one.Completion != other.Completion ? one.Completion.CompareTo(other.Completion) : one.At.CompareTo(other.At);
    }
}
