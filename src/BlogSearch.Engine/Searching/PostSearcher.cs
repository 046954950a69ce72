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
    private readonly Lazy<StemFrequencies> _frequencies;
    private readonly InboundAnchors _anchors;
    private readonly PostPriors _priors;
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
        _frequencies = new Lazy<StemFrequencies>(() => StemFrequencies.Build(_reader));
        var links = ReadLinks(generation);
        _anchors = BuildAnchors(links);
        _priors = PostPriors.Of(_columns, links);
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

        return With(search => search.Run(request, Generation.Number), cancellation);
    }

    /// <summary>The hits without all that is shown of them, with what each score is made of; as many as are asked for, beyond a page too.</summary>
    internal List<RankedPost> Rank(SearchRequest request, CancellationToken cancellation) => With(search => search.Rank(request), cancellation);

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

    public void Dispose()
    {
        _reader.Dispose();
        _files.Dispose();
    }

    private T With<T>(Func<Search, T> run, CancellationToken cancellation)
    {
        var scratch = _scratches.TryTake(out var lent) ? lent : new SearchScratch(_columns.Count);
        var stemmers = _stemmers.TryTake(out var known) ? known : new Stemmers(_columns.Facets[(int)FacetKind.Language].Values);
        try
        {
            var refinement = new Refinement(_reader, _columns, _frequencies, _priors, _ranking);
            return run(new Search(_reader, _columns, _anchors, refinement, scratch, stemmers, _ranking, _vocabulary.Value, cancellation));
        }
        finally
        {
            // The next search may come in a moment: cleared here, it need not wait for it.
            scratch.Clear();
            _scratches.Add(scratch);
            _stemmers.Add(stemmers);
        }
    }

    private static ImmutableArray<PostLink> ReadLinks(Generation generation)
    {
        using var file = File.OpenRead(Path.Combine(generation.Folder, LinkRecord.FileName));
        return LinkRecord.Read(file);
    }

    private InboundAnchors BuildAnchors(ImmutableArray<PostLink> links)
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
