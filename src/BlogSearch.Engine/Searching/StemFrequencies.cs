using BlogSearch.Indexing;
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
        foreach (var leaf in reader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(PostSchema.FieldOf(WordField.Body))?.GetEnumerator();
            while (terms is not null && terms.MoveNext())
            {
                var word = terms.Term.Utf8ToString();
                var stem = StemCounts.Hash(word[0] == PostSchema.StemMark ? word.AsSpan(1) : word);
                posts[stem] = posts.GetValueOrDefault(stem) + terms.DocFreq;
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
