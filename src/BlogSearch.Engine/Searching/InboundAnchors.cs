using BlogSearch.Indexing;
using BlogSearch.Text;

namespace BlogSearch.Searching;

/// <summary>The words with which other posts link to each post: how a blog calls its own posts. Held in memory beside the index, for a link must not rewrite the post it leads to.</summary>
internal sealed class InboundAnchors
{
    private readonly Dictionary<string, List<(int Post, int Times)>> _postings = new(StringComparer.Ordinal);
    private readonly int[] _lengths;

    private InboundAnchors(int posts) => _lengths = new int[posts];

    /// <summary>Words of all anchors of a post.</summary>
    public int Length(int post) => _lengths[post];

    /// <summary>Mean words over the posts that have any; at least 1.</summary>
    public float MeanLength { get; private set; } = 1;

    /// <param name="numbers">Lucene's number of each post, by path.</param>
    /// <param name="language">Of each post, by its number; the anchors of a post are in the language of those that link to it, mostly its own.</param>
    public static InboundAnchors Build(IEnumerable<PostLink> links, IReadOnlyDictionary<string, int> numbers, int posts, Func<int, Stemmer> language)
    {
        var anchors = new InboundAnchors(posts);
        var reader = new WordReader();
        foreach (var target in links.Where(link => numbers.ContainsKey(link.To)).GroupBy(link => numbers[link.To]).OrderBy(target => target.Key))
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var link in target)
            {
                anchors.Count(target.Key, link.Text, reader, language(target.Key), counts);
            }

            foreach (var (word, times) in counts)
            {
                anchors.Add(word, target.Key, times);
            }
        }

        var filled = anchors._lengths.Where(length => length > 0).ToList();
        anchors.MeanLength = filled.Count == 0 ? 1 : Math.Max(1, (float)filled.Average());
        return anchors;
    }

    /// <summary>The posts whose anchors have the term, and how often.</summary>
    public IReadOnlyList<(int Post, int Times)> Read(string term) => _postings.TryGetValue(term, out var posts) ? posts : [];

    private void Count(int post, string text, WordReader reader, Stemmer stemmer, Dictionary<string, int> counts)
    {
        reader.Read(text, 0, text.Length);
        while (reader.Next())
        {
            var form = reader.Form.ToString();
            counts[form] = counts.GetValueOrDefault(form) + 1;
            if (reader.Kind == WordKind.Part)
            {
                _lengths[post]++;
                if (stemmer.Of(reader.Raw, form) is { IsMarked: true, Text: var stem })
                {
                    counts[PostSchema.StemMark + stem] = counts.GetValueOrDefault(PostSchema.StemMark + stem) + 1;
                }
            }
        }
    }

    private void Add(string word, int post, int times)
    {
        if (!_postings.TryGetValue(word, out var posts))
        {
            _postings[word] = posts = [];
        }

        posts.Add((post, times));
    }
}
