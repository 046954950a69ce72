using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
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
    private readonly Dictionary<FrozenSet<string>, bool[]> _telling = [];
    private readonly int _fewest = text.Posts.Count < 50 ? 2 : 3;

    /// <summary>The most frequent first.</summary>
    public IEnumerable<Phrase> Phrases()
    {
        Walk(Count);
        MarkFragments();
        var kept = _counts.Where(run => IsPhrase(run.Value)).OrderByDescending(run => run.Value.Posts).ThenBy(run => run.Value.At).ThenBy(run => run.Value.Words).Take(SuggestLimits.Learned).ToList();
        foreach (var run in kept)
        {
            _usual[run.Key] = (0, run.Value.At);
        }

        Walk(Spell);
        return kept.Select(run => new Phrase(Written(_usual[run.Key].At, run.Value.Words), run.Value.Posts, run.Value.Titles));
    }

    /// <summary>The words that say something, the most frequent first.</summary>
    public IEnumerable<Phrase> SingleWords()
    {
        var usual = text.Words.Usual();
        var titles = new int[usual.Length];
        var telling = new bool[usual.Length];
        for (var post = 0; post < text.Posts.Count; post++)
        {
            Note(post, telling, titles);
        }

        var fewest = text.Posts.Count < 200 ? 1 : 2;
        return Enumerable.Range(0, usual.Length)
            .Where(word => telling[word] && text.Words.Posts(word) >= fewest)
            .OrderByDescending(text.Words.Posts)
            .ThenBy(text.Words.Key, StringComparer.Ordinal)
            .Take(SuggestLimits.Learned)
            .Select(word => new Phrase(usual[word], text.Words.Posts(word), titles[word]));
    }

    private void Note(int post, bool[] telling, int[] titles)
    {
        var own = Telling(text.Posts[post].Language);
        for (var at = text.Posts[post].Start; at < text.EndOf(post); at++)
        {
            if (text.Spellings[at] != RunningText.Break)
            {
                telling[WordAt(at)] |= own[WordAt(at)];
                titles[WordAt(at)] += at < text.BodyOf(post) ? 1 : 0;
            }
        }
    }

    /// <summary>Shows every run of two to four words that may be a phrase: frequent words throughout, telling ones at both ends, and no more telling ones than a search asks for all of.</summary>
    private void Walk(Action<ulong, int, int, int> show)
    {
        for (var post = 0; post < text.Posts.Count; post++)
        {
            var telling = Telling(text.Posts[post].Language);
            var end = text.EndOf(post);
            for (var at = text.Posts[post].Start; at < end; at++)
            {
                if (!IsFrequent(at) || !telling[WordAt(at)])
                {
                    continue;
                }

                var hash = Mix(0, WordAt(at));
                var told = 1;
                for (var words = 2; words <= LongestPhrase && at + words <= end && IsFrequent(at + words - 1); words++)
                {
                    var word = WordAt(at + words - 1);
                    hash = Mix(hash, word);
                    told += telling[word] || char.IsAsciiDigit(text.Words.Key(word)[0]) ? 1 : 0;
                    if (telling[word] && told <= SuggestLimits.AllOf)
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
            count.Titles += at < text.BodyOf(post) ? 1 : 0;
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
        if (!Unsafe.IsNullRef(ref part))
        {
            part.IsFragment |= longer.Posts >= Within * part.Posts;
        }
    }

    private bool IsPhrase(PhraseCount run) =>
        run.Posts >= _fewest && !run.IsFragment
        && run.Posts >= Together * Math.Min(text.Words.Posts(WordAt(run.At)), text.Words.Posts(WordAt(run.At + run.Words - 1)));

    private void Spell(ulong hash, int at, int words, int post)
    {
        ref var usual = ref CollectionsMarshal.GetValueRefOrNullRef(_usual, hash);
        if (Unsafe.IsNullRef(ref usual))
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

    /// <summary>Of each word whether it says something in a language.</summary>
    private bool[] Telling(string language)
    {
        var silent = SilentWords.Of(language);
        if (!_telling.TryGetValue(silent, out var telling))
        {
            _telling[silent] = telling = [.. Enumerable.Range(0, text.Words.Count).Select(text.Words.Key).Select(key => key.Length > 1 && key.Any(char.IsLetter) && !silent.Contains(key))];
        }

        return telling;
    }

    private static ulong Mix(ulong hash, int number) => ((BitOperations.RotateLeft(hash, 29) ^ (hash >> 32)) + (ulong)number + 1) * 0x9E3779B97F4A7C15;
}
