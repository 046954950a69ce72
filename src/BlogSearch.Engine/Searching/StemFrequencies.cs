using System.Runtime.InteropServices;
using System.Text;
using BlogSearch.Indexing;
using BlogSearch.Text;
using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>In how many posts of a generation each stem stands, by the hash that <see cref="StemCounts"/> tells it by.</summary>
internal sealed class StemFrequencies
{
    private readonly Dictionary<uint, int> _posts;

    private StemFrequencies(Dictionary<uint, int> posts) => _posts = posts;

    /// <summary>Posts that have the stem; 0 for one that stands in a single post, which tells nothing about any other.</summary>
    public int Posts(uint stem) => _posts.GetValueOrDefault(stem);

    public static StemFrequencies Build(DirectoryReader reader)
    {
        var posts = new Dictionary<uint, int>();
        Span<char> letters = stackalloc char[2 * WordReader.LongestPart];
        foreach (var leaf in reader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(PostSchema.FieldOf(WordField.Body))?.GetEnumerator();
            while (terms is not null && terms.MoveNext())
            {
                // What does not fit is longer than any word, even one whose letters fold to two.
                if (Encoding.UTF8.TryGetChars(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length), letters, out var length))
                {
                    ReadOnlySpan<char> word = letters[..length];
                    CollectionsMarshal.GetValueRefOrAddDefault(posts, StemCounts.Hash(word[0] == PostSchema.StemMark ? word[1..] : word), out _) += terms.DocFreq;
                }
            }
        }

        foreach (var stem in posts.Where(stem => stem.Value < 2).Select(stem => stem.Key).ToList())
        {
            posts.Remove(stem);
        }

        posts.TrimExcess();
        return new StemFrequencies(posts);
    }
}
