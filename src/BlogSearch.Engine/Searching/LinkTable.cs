using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>Which post links to which, by Lucene's numbers of posts.</summary>
internal sealed class LinkTable
{
    private readonly Dictionary<int, List<(int Post, string Text)>> _into = [];
    private readonly Dictionary<int, HashSet<int>> _outOf = [];

    /// <param name="numbers">Lucene's number of each post, by path.</param>
    public static LinkTable Build(IEnumerable<PostLink> links, IReadOnlyDictionary<string, int> numbers)
    {
        var table = new LinkTable();
        foreach (var link in links)
        {
            if (numbers.TryGetValue(link.From, out var from) && numbers.TryGetValue(link.To, out var to))
            {
                Of(table._into, to).Add((from, link.Text));
                Of(table._outOf, from).Add(to);
            }
        }

        return table;
    }

    /// <summary>The posts that link to a post, with the words of each link.</summary>
    public IReadOnlyList<(int Post, string Text)> Into(int post) => _into.TryGetValue(post, out var links) ? links : [];

    /// <summary>True when either links to the other.</summary>
    public bool Joins(int one, int other) => Leads(one, other) || Leads(other, one);

    private bool Leads(int from, int to) => _outOf.TryGetValue(from, out var posts) && posts.Contains(to);

    private static TList Of<TList>(Dictionary<int, TList> known, int post)
        where TList : new()
    {
        if (!known.TryGetValue(post, out var list))
        {
            known[post] = list = new TList();
        }

        return list;
    }
}
