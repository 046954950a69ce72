using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using BlogSearch.Indexing;
using BlogSearch.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>The words of a generation as written, sorted, with how many posts have each: for prefixes, compounds and slips of the finger. A sorted array is smaller and mostly faster than an automaton.</summary>
internal sealed class Vocabulary
{
    /// <summary>Words a prefix stands for, at most: the commonest.</summary>
    private const int PrefixWords = 64;

    private readonly string[] _words;
    private readonly int[] _posts;

    /// <summary>A bit for each field that has the word.</summary>
    private readonly byte[] _fields;

    /// <summary>A bit for each letter of each word.</summary>
    private readonly uint[] _letters;

    private Vocabulary(string[] words, IReadOnlyDictionary<string, (int Posts, byte Fields)> known)
    {
        _words = words;
        _posts = [.. words.Select(word => known[word].Posts)];
        _fields = [.. words.Select(word => known[word].Fields)];
        _letters = [.. words.Select(Letters)];
    }

    public static Vocabulary Build(DirectoryReader reader)
    {
        var known = new Dictionary<string, (int Posts, byte Fields)>(StringComparer.Ordinal);
        for (var field = 0; field < PostSchema.WordFields.Length; field++)
        {
            // All parts of the index together: how it is cut into parts must not show.
            var inField = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var leaf in reader.Leaves)
            {
                Add(inField, leaf.AtomicReader.GetTerms(PostSchema.WordFields[field])?.GetEnumerator());
            }

            foreach (var (word, posts) in inField)
            {
                // Fields overlap: the largest of their counts is near enough, and never more than there are.
                var (most, fields) = known.GetValueOrDefault(word);
                known[word] = (Math.Max(most, posts), (byte)(fields | (1 << field)));
            }
        }

        var words = known.Keys.ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        return new Vocabulary(words, known);
    }

    /// <summary>Posts that have the word, as far as one field tells: a measure of how common it is. 0 when no post has it.</summary>
    public int Posts(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal) is var at and >= 0 ? _posts[at] : 0;

    /// <summary>The fields that have a word, as <see cref="QueryUnit.Fields"/> says it.</summary>
    public byte Fields(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal) is var at and >= 0 ? _fields[at] : (byte)0;

    /// <summary>The commonest words that begin so, the commonest first.</summary>
    public IEnumerable<string> Beginning(string prefix)
    {
        var first = Array.BinarySearch(_words, prefix, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        var last = first;
        while (last < _words.Length && _words[last].StartsWith(prefix, StringComparison.Ordinal))
        {
            last++;
        }

        return Enumerable.Range(first, last - first)
            .OrderByDescending(at => _posts[at])
            .ThenBy(at => at)
            .Take(PrefixWords)
            .Select(at => _words[at]);
    }

    /// <summary>
    /// The word that was probably meant: one slip away from four letters on, two from eight; none for words with a digit, whose neighbours are
    /// other things. A slip in the first letter is the rarest and counts half a slip more; of equals the commonest.
    /// </summary>
    /// <param name="fewest">Posts that the word must have to be meant.</param>
    /// <returns>Null when none is near.</returns>
    public string? Correct(string word, int fewest = 1)
    {
        var allowed = word.Length < 4 || !word.All(char.IsLetter) ? 0 : word.Length < 8 ? 1 : 2;
        var letters = Letters(word);
        var best = (Cost: double.MaxValue, Posts: 0, Word: (string?)null);
        for (var at = 0; allowed > 0 && at < _words.Length; at++)
        {
            // Each slip changes two letters at most: most words are told apart by this alone.
            if (BitOperations.PopCount(letters ^ _letters[at]) > 2 * allowed || _posts[at] < fewest || Math.Abs(_words[at].Length - word.Length) > allowed)
            {
                continue;
            }

            var candidate = _words[at];
            var distance = Slips.Between(word, candidate, allowed);
            var cost = distance + (candidate[0] == word[0] ? 0 : 0.5);
            if (distance > 0 && distance <= allowed && candidate.Length > 2 && candidate.All(char.IsLetter) && (cost < best.Cost || (cost <= best.Cost && _posts[at] > best.Posts)))
            {
                best = (cost, _posts[at], candidate);
            }
        }

        return best.Word;
    }

    /// <summary>Two words that were written as one: <c>loadbalancer</c>.</summary>
    /// <returns>Null when no cut gives two words that posts have.</returns>
    public (string First, string Second)? Cut(string word)
    {
        (string, string)? best = null;
        var common = 0;
        for (var at = 3; at <= word.Length - 3; at++)
        {
            var rarer = Math.Min(Posts(word[..at]), Posts(word[at..]));
            if (rarer > common)
            {
                (common, best) = (rarer, (word[..at], word[at..]));
            }
        }

        return best;
    }

    /// <summary>Letters beyond the alphabet of English share bits; that lets more through, never less.</summary>
    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (char.IsAsciiLetterLower(c) ? c - 'a' : 26 + (c % 6));
        }

        return letters;
    }

    private static void Add(Dictionary<string, int> counts, TermsEnum? terms)
    {
        // Words stand behind what is marked.
        if (terms is null || terms.SeekCeil(new BytesRef([(byte)(PostSchema.SpellingMark + 1)])) == TermsEnum.SeekStatus.END)
        {
            return;
        }

        Span<char> letters = stackalloc char[WordReader.LongestPart];
        var known = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        do
        {
            var term = terms.Term;
            if (Encoding.UTF8.TryGetChars(term.Bytes.AsSpan(term.Offset, term.Length), letters, out var length) && length >= 2 && IsWord(letters[..length]))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(known, letters[..length], out _) += terms.DocFreq;
            }
        }
        while (terms.MoveNext());
    }

    private static bool IsWord(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsLetterOrDigit(letter))
            {
                return false;
            }
        }

        return true;
    }
}
