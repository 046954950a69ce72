using System.Collections.Concurrent;
using System.Collections.Immutable;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace BlogSearch.Searching;

/// <summary>Searches one generation. Safe for use by several threads at once; dispose when no search is under way any more.</summary>
public sealed class PostSearcher : IDisposable
{
    private readonly LuceneDirectory _files;
    private readonly DirectoryReader _reader;
    private readonly PostColumns _columns;
    private readonly Ranking _ranking;
    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly InboundAnchors _anchors;
    private readonly Neighbours _neighbours;
    private readonly ConcurrentBag<SearchScratch> _scratches = [];
    private readonly ConcurrentBag<Stemmers> _stemmers = [];

    private PostSearcher(Generation generation, Manifest manifest, LuceneDirectory files, Ranking ranking)
    {
        _ranking = ranking;
        Generation = generation;
        Manifest = manifest;
        _files = files;
        _reader = DirectoryReader.Open(files);
        _columns = PostColumns.Load(_reader);
        _vocabulary = new Lazy<Vocabulary>(() => Vocabulary.Build(_reader));
        var links = ReadLinks(generation);
        _anchors = Anchors(links);
        _neighbours = new Neighbours(_reader, _columns, LinkTable.Build(links, _columns.Numbers));
        var days = _columns.Day.Where(day => day >= 0).ToArray();
        FirstDay = days.Length == 0 ? null : DateOnly.FromDayNumber(days.Min());
        LastDay = days.Length == 0 ? null : DateOnly.FromDayNumber(days.Max());
    }

    public Generation Generation { get; }

    /// <summary>What the generation was made from.</summary>
    public Manifest Manifest { get; }

    public int PostCount => _columns.Count;

    /// <summary>Day of the oldest post; null when no post has a date.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>Day of the newest post; null when no post has a date.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>Opens a generation, each of its bytes proved.</summary>
    /// <exception cref="IndexDamagedException">The generation's files are not what was written, or of another version.</exception>
    /// <exception cref="IOException">The files cannot be read.</exception>
    public static PostSearcher Open(Generation generation) => Open(generation, Ranking.Default);

    /// <inheritdoc cref="Open(Generation)"/>
    /// <param name="ranking">Other weights than the usual ones, to measure by.</param>
    public static PostSearcher Open(Generation generation, Ranking ranking)
    {
        var manifest = Manifest.Find(generation)
            ?? throw new IndexDamagedException($"{Path.Combine(generation.Folder, Generation.ManifestName)} cannot be read. Run blogsearch index --full to make the index anew.");
        return new PostSearcher(generation, manifest, GenerationFiles.Open(generation, manifest), ranking);
    }

    /// <summary>Answers any request. Deterministic: equal requests have equal results, whatever ran before.</summary>
    /// <exception cref="ArgumentException">Page or size out of their ranges; <see cref="RequestParameters"/> never gives such.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public SearchResults Search(SearchRequest request, CancellationToken cancellation)
    {
        if (request.Page < 1 || request.Size is < 1 or > SearchLimits.PageSize)
        {
            throw new ArgumentException($"Page {request.Page} of {request.Size} hits is out of range.", nameof(request));
        }

        return Lend(search => search.Run(request, Generation.Number), cancellation);
    }

    /// <summary>The words of a request, to mark them in texts of one language.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public WordMarks Marks(SearchRequest request, string language, CancellationToken cancellation)
    {
        var stemmer = Stemmer.For(language);
        return new WordMarks(new Marker(Lend(search => search.Understand(request), cancellation), _ => stemmer), language);
    }

    private T Lend<T>(Func<Search, T> work, CancellationToken cancellation)
    {
        var scratch = _scratches.TryTake(out var lent) ? lent : new SearchScratch(_columns.Count);
        var stemmers = _stemmers.TryTake(out var known) ? known : new Stemmers(_columns.Facets[(int)FacetKind.Language].Values);
        try
        {
            return work(new Search(_reader, _columns, _anchors, scratch, stemmers, _ranking, _vocabulary.Value, cancellation));
        }
        finally
        {
            // The next search may come in a moment: cleared here, it need not wait for it.
            scratch.Clear();
            _scratches.Add(scratch);
            _stemmers.Add(stemmers);
        }
    }

    /// <summary>The whole post for the reading view; null when the generation has none of that path.</summary>
    public StoredPost? FindPost(string path)
    {
        var term = PostSchema.PathTerm(path);
        foreach (var leaf in _reader.Leaves)
        {
            var docs = leaf.AtomicReader.GetTermDocsEnum(term);
            if (docs is not null && docs.NextDoc() is var post and not DocIdSetIterator.NO_MORE_DOCS)
            {
                return Stored(leaf.DocBase + post);
            }
        }

        return null;
    }

    /// <summary>
    /// Later posts on the subject of a post: each links to it, and text and tags say that it is about the same. None rather than a wrong one.
    /// </summary>
    /// <returns>At most two, the nearest first, without snippets and marks.</returns>
    public ImmutableArray<Hit> FindLater(string path) => _columns.Numbers.TryGetValue(path, out var post) ? [.. _neighbours.Later(post).Select(_neighbours.Hit)] : [];

    /// <summary>What stands round a post; null when the generation has none of that path.</summary>
    public PostSurroundings? FindSurroundings(string path) => _columns.Numbers.TryGetValue(path, out var post) ? _neighbours.Of(post) : null;

    public void Dispose()
    {
        _reader.Dispose();
        _files.Dispose();
    }

    private static ImmutableArray<PostLink> ReadLinks(Generation generation)
    {
        using var file = File.OpenRead(Path.Combine(generation.Folder, LinkRecord.FileName));
        return LinkRecord.Read(file);
    }

    private InboundAnchors Anchors(ImmutableArray<PostLink> links)
    {
        var languages = _columns.Facets[(int)FacetKind.Language];
        var stemmers = new Stemmers(languages.Values);
        return InboundAnchors.Build(links, _columns.Numbers, _columns.Count, post => languages.Of(post) is [var language, ..] ? stemmers.Find(languages.Values[language]) : null);
    }

    private StoredPost Stored(int post)
    {
        var record = HitMaker.ReadRecord(_reader, post);
        return new StoredPost
        {
            Hit = HitMaker.ToHit(record),
            Body = _reader.Document(post).GetField(PostSchema.Source).GetStringValue(System.Globalization.CultureInfo.InvariantCulture),
            IsHtml = record.IsHtml,
            Text = HitMaker.ReadText(_reader, post),
        };
    }
}
