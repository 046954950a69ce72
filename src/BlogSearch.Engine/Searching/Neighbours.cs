using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>What stands round each post of a generation: related, later, newer and older posts, and those that link to it. Safe for several threads at once.</summary>
internal sealed class Neighbours
{
    private const int MostRelated = 10;

    private const int MostLater = 2;

    /// <summary>Below this two posts have words in common, not a subject.</summary>
    private const float Related = 0.34f;

    /// <summary>What a later post that links here needs of the text, and of text and tags together. A link alone says little: "as I wrote" leads anywhere.</summary>
    private const float LaterText = 0.3f;

    private const float LaterWhole = 0.75f;

    /// <summary>What the earlier post needs of the later one's text: a round-up of the week links to much, and is about none of it.</summary>
    private const float LaterBack = 0.25f;

    private readonly DirectoryReader _reader;
    private readonly PostColumns _columns;
    private readonly LinkTable _links;
    private readonly StemmerPool _stemmers;
    private readonly Likeness _likeness;
    private readonly TellingWords _words;
    private readonly Lazy<int[]> _byNewest;

    // A post's later ones never change within a generation, and ten hits ask for theirs with every search.
    private readonly ConcurrentDictionary<int, ImmutableArray<int>> _later = new();

    public Neighbours(DirectoryReader reader, PostColumns columns, LinkTable links, StemmerPool stemmers)
    {
        (_reader, _columns, _links, _stemmers) = (reader, columns, links, stemmers);
        _likeness = new Likeness(reader, columns, links);
        _words = new TellingWords(reader);
        _byNewest = new Lazy<int[]>(() =>
        {
            var posts = new int[columns.Count];
            for (var post = 0; post < posts.Length; post++)
            {
                posts[columns.NewestRank[post]] = post;
            }

            return posts;
        });
    }

    public PostSurroundings Of(int post)
    {
        var texts = _likeness.OfTexts(post, Words(post));
        return new PostSurroundings
        {
            Newer = Beside(post, -1),
            Older = Beside(post, 1),
            Later = [.. Later(post).Select(Hit)],
            Related = [.. MostAlike(post, texts).Select(Hit)],
            Backlinks =
            [
                .. _links.Into(post)
                    .GroupBy(link => link.Post, link => link.Text)
                    .OrderBy(link => _columns.NewestRank[link.Key])
                    .Select(link => new Backlink(Hit(link.Key), [.. link.Distinct(StringComparer.Ordinal)])),
            ],
        };
    }

    /// <summary>Later posts that link to the post and are on the same subject; mostly there is none, and then nothing was computed.</summary>
    public ImmutableArray<int> Later(int post)
    {
        var day = _columns.Day[post];
        return day >= 0 && _links.Into(post).Any(link => _columns.Day[link.Post] > day) ? _later.GetOrAdd(post, FindLater) : [];
    }

    public Hit Hit(int post) => HitMaker.ToHit(HitMaker.ReadRecord(_reader, post));

    private ImmutableArray<int> FindLater(int post)
    {
        int[] later = [.. _links.Into(post).Select(link => link.Post).Where(other => _columns.Day[other] > _columns.Day[post]).Distinct().Order()];
        var texts = _likeness.OfTexts(post, Words(post), later);
        return
        [
            .. later
                .Select(other => (Post: other, Text: texts.GetValueOrDefault(other)))
                .Select(other => (other.Post, other.Text, Whole: _likeness.Of(post, other.Post, other.Text)))
                .Where(other => other.Text >= LaterText && other.Whole >= LaterWhole && _likeness.OfTexts(other.Post, Words(other.Post), [post]).GetValueOrDefault(post) >= LaterBack)
                .OrderByDescending(other => other.Whole)
                .ThenBy(other => _columns.NewestRank[other.Post])
                .Select(other => other.Post)
                .Take(MostLater),
        ];
    }

    private IEnumerable<int> MostAlike(int post, Dictionary<int, float> texts)
    {
        var best = new TopHits(MostRelated, _columns.NewestRank);
        foreach (var (other, text) in texts)
        {
            if (_likeness.Of(post, other, text) is var whole and >= Related)
            {
                best.Show(other, whole);
            }
        }

        return best.Take().Select(hit => hit.Post);
    }

    private ImmutableArray<(string Stem, float Weight)> Words(int post)
    {
        var record = HitMaker.ReadRecord(_reader, post);
        var text = HitMaker.ReadText(_reader, post).Plain;
        return _stemmers.Use(stemmers => _words.Of(record.Title, text, stemmers.Find(record.Language).Stemmer));
    }

    private Hit? Beside(int post, int step)
    {
        var at = _columns.NewestRank[post] + step;
        return _columns.Day[post] >= 0 && at >= 0 && at < _columns.Count && _byNewest.Value[at] is var other && _columns.Day[other] >= 0 ? Hit(other) : null;
    }
}
