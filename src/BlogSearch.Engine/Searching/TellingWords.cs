using System.Collections.Concurrent;
using System.Collections.Immutable;
using BlogSearch.Indexing;
using BlogSearch.Text;
using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>The words that tell a post from the others: frequent in it, rare in the blog. Safe for several threads at once.</summary>
internal sealed class TellingWords(DirectoryReader reader)
{
    /// <summary>Words beyond these change no order and cost postings.</summary>
    public const int Most = 30;

    /// <summary>Signs that are read: what a longer post is about stands in them too.</summary>
    private const int Read = 40_000;

    /// <summary>A word of the title counts as often as this in the text.</summary>
    private const int TitleTimes = 3;

    /// <summary>A word in more posts than this share of them tells little, and its postings are long.</summary>
    private const double MostShare = 0.2;

    /// <summary>In a large blog already this many posts are too many to look through for each of thirty words.</summary>
    private const int MostPosts = 4_000;

    // One post's words are mostly another's too, and to count the posts that have one takes a look into every part of the index.
    private readonly ConcurrentDictionary<string, int> _posts = new(StringComparer.Ordinal);

    /// <summary>The most telling words as the index has them, as written or cut to their stem, with their weights; the heaviest first.</summary>
    public ImmutableArray<(string Stem, float Weight)> Of(string title, string text, Stemmer stemmer)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(title, title.Length, TitleTimes, stemmer, counts);
        Count(text, Math.Min(text.Length, Read), 1, stemmer, counts);
        return [.. counts
            .Where(word => word.Value > 1)
            .Select(word => (Stem: word.Key, Weight: Weight(word.Key, word.Value)))
            .Where(word => word.Weight > 0)
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => word.Stem, StringComparer.Ordinal)
            .Take(Most)];
    }

    private static void Count(string text, int length, int times, Stemmer stemmer, Dictionary<string, int> counts)
    {
        var words = new WordReader();
        words.Read(text, 0, length);
        while (words.Next())
        {
            // A pair of signs says what a word says elsewhere; a single one hardly anything.
            if (words.Kind == WordKind.Pair || (words.Kind == WordKind.Part && words.Length > 1 && !IsNumber(words.Form)))
            {
                var word = words.Kind == WordKind.Part ? stemmer.Of(words.Raw, words.Form).Text : words.Form.ToString();
                counts[word] = counts.GetValueOrDefault(word) + times;
            }
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> form) => !form.ContainsAnyExceptInRange('0', '9');

    private float Weight(string stem, int times)
    {
        var posts = _posts.GetOrAdd(stem, Posts);
        return posts < 2 || posts > Math.Clamp(reader.MaxDoc * MostShare, 3, MostPosts)
            ? 0
            : (float)(times / (times + 1.2) * Math.Log(1 + ((double)reader.MaxDoc / posts)));
    }

    private int Posts(string stem)
    {
        var field = PostSchema.FieldOf(WordField.Body);
        return Math.Max(reader.DocFreq(new Term(field, stem)), reader.DocFreq(new Term(field, PostSchema.StemMark + stem)));
    }
}
