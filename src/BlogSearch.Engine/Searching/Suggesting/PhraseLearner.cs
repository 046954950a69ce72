using System.Runtime.InteropServices;

namespace BlogSearch.Searching.Suggesting;

/// <summary>
/// Learns from running text which two to four words stand together often: in several posts, more often than their words alone would
/// make them, and not merely as a part of a longer phrase. Runs are known by hashes; deterministic.
/// </summary>
internal sealed class PhraseLearner(RunningText text)
{
    private const int LongestPhrase = 4;

    /// <summary>Of the posts with the rarer word of a phrase, the share that has the phrase: below, they meet by chance.</summary>
    private const double Together = 0.06;

    /// <summary>Share of the posts with a phrase that have a longer one round it: above, the longer one says it.</summary>
    private const double Within = 0.8;

    private readonly Dictionary<ulong, PhraseCount> _counts = [];
    private readonly Dictionary<ulong, int> _spelled = [];
    private readonly Dictionary<ulong, (int Uses, int At)> _usual = [];
    private readonly int _fewest = text.Posts.Count < 50 ? 2 : 3;

    /// <summary>The most frequent first.</summary>
    public IEnumerable<Phrase> Phrases()
    {
        Walk((hash, at, words, post) => Count(hash, at, words, post));
        MarkFragments();
        var kept = _counts.Where(run => IsPhrase(run.Value)).OrderByDescending(run => run.Value.Posts).ThenBy(run => run.Value.At).ThenBy(run => run.Value.Words).Take(SuggestLimits.Learned).ToList();
        foreach (var run in kept)
        {
            _usual[run.Key] = (0, run.Value.At);
        }

        Walk((hash, at, words, _) => Spell(hash, at, words));
        return kept.Select(run => new Phrase(Written(_usual[run.Key].At, run.Value.Words), run.Value.Posts));
    }

    /// <summary>The words that say something, the most frequent first.</summary>
    public IEnumerable<Phrase> SingleWords()
    {
        var usual = text.Words.Usual();
        var fewest = text.Posts.Count < 200 ? 1 : 2;
        var telling = Telling();
        return Enumerable.Range(0, text.Words.Count)
            .Where(word => telling[word] && text.Words.Posts(word) >= fewest)
            .OrderByDescending(text.Words.Posts)
            .ThenBy(text.Words.Key, StringComparer.Ordinal)
            .Take(SuggestLimits.Learned)
            .Select(word => new Phrase(usual[word], text.Words.Posts(word)));
    }

    /// <summary>Shows every run of two to four words that may be a phrase: frequent words throughout, telling ones at both ends.</summary>
    private void Walk(Action<ulong, int, int, int> show)
    {
        for (var post = 0; post < text.Posts.Count; post++)
        {
            var silent = SilentWords.Of(text.Posts[post].Language);
            var end = text.EndOf(post);
            for (var at = text.Posts[post].Start; at < end; at++)
            {
                if (!IsFrequent(at) || !IsEdge(at, silent))
                {
                    continue;
                }

                var hash = Mix(0, WordAt(at));
                for (var words = 2; words <= LongestPhrase && at + words <= end && IsFrequent(at + words - 1); words++)
                {
                    hash = Mix(hash, WordAt(at + words - 1));
                    if (IsEdge(at + words - 1, silent))
                    {
                        show(hash, at, words, post);
                    }
                }
            }
        }
    }

    private void Count(ulong hash, int at, int words, int post)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, hash, out var known);
        if (!known)
        {
            (count.At, count.Words, count.LastPost) = (at, words, -1);
        }

        if (count.LastPost != post)
        {
            count.LastPost = post;
            count.Posts++;
        }
    }

    private void MarkFragments()
    {
        foreach (var longer in _counts.Values.Where(run => run.Words > 2 && run.Posts >= _fewest).ToList())
        {
            Mark(longer, longer.At);
            Mark(longer, longer.At + 1);
        }
    }

    private void Mark(PhraseCount longer, int at)
    {
        var hash = Enumerable.Range(at, longer.Words - 1).Aggregate(0UL, (so, next) => Mix(so, WordAt(next)));
        ref var part = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, hash);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref part))
        {
            part.IsFragment |= longer.Posts >= Within * part.Posts;
        }
    }

    private bool IsPhrase(PhraseCount run) =>
        run.Posts >= _fewest && !run.IsFragment
        && run.Posts >= Together * Math.Min(text.Words.Posts(WordAt(run.At)), text.Words.Posts(WordAt(run.At + run.Words - 1)));

    private void Spell(ulong hash, int at, int words)
    {
        ref var usual = ref CollectionsMarshal.GetValueRefOrNullRef(_usual, hash);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref usual))
        {
            return;
        }

        var spelling = hash;
        for (var i = 0; i < words; i++)
        {
            spelling = Mix(spelling, text.Spellings[at + i]);
        }

        var uses = CollectionsMarshal.GetValueRefOrAddDefault(_spelled, spelling, out _) += 1;
        usual = uses > usual.Uses ? (uses, at) : usual;
    }

    private string Written(int at, int words) => string.Join(' ', Enumerable.Range(at, words).Select(next => text.Words.Text(text.Spellings[next])));

    private int WordAt(int at) => text.Words.WordOf(text.Spellings[at]);

    private bool IsFrequent(int at) => text.Spellings[at] is var spelling and not RunningText.Break && text.Words.Posts(text.Words.WordOf(spelling)) >= _fewest;

    private bool IsEdge(int at, System.Collections.Frozen.FrozenSet<string> silent) => text.Words.Key(WordAt(at)) is var key && IsWord(key) && !silent.Contains(key);

    private static bool IsWord(string key) => key.Length > 1 && key.Any(char.IsLetter);

    private bool[] Telling()
    {
        var telling = new bool[text.Words.Count];
        for (var post = 0; post < text.Posts.Count; post++)
        {
            var silent = SilentWords.Of(text.Posts[post].Language);
            for (var at = text.Posts[post].Start; at < text.EndOf(post); at++)
            {
                if (text.Spellings[at] != RunningText.Break && !telling[WordAt(at)])
                {
                    telling[WordAt(at)] = IsEdge(at, silent);
                }
            }
        }

        return telling;
    }

    private static ulong Mix(ulong hash, int number) => (BitOperations(hash) + (ulong)number + 1) * 0x9E3779B97F4A7C15;

    private static ulong BitOperations(ulong hash) => System.Numerics.BitOperations.RotateLeft(hash, 29) ^ (hash >> 32);
}
