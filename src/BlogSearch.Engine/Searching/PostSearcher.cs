using System.Collections.Concurrent;
using System.Collections.Immutable;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Searching.Suggesting;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Explanation = BlogSearch.Searching.Explaining.Explanation;
using IOContext = Lucene.Net.Store.IOContext;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace BlogSearch.Searching;

/// <summary>Searches one generation. Safe for use by several threads at once; dispose when no search is under way any more.</summary>
public sealed class PostSearcher : IDisposable
{
    /// <summary>
    /// Bytes of a generation that is served from memory, unless the settings say otherwise: some 25,000 posts. While one generation follows the other
    /// three are open for a moment, and a larger blog must not fill a small machine; mapped from the disk a search takes a quarter longer.
    /// </summary>
    public const long DefaultMemoryBudget = 256L << 20;

    private readonly LuceneDirectory _files;
    private readonly DirectoryReader _reader;
    private readonly PostColumns _columns;
    private readonly Spellings _spellings;
    private readonly StemmerPool _stemmers;
    private readonly SearchSources _sources;
    private readonly Neighbours _neighbours;
    private readonly Lazy<BlogOverview> _overview;
    private readonly Func<IEnumerable<Completion>, Suggester> _suggesterOf;
    private readonly Lock _learning = new();
    private readonly Lazy<int> _sectionCount;
    private readonly ConcurrentBag<SearchScratch> _scratches = [];
    private Completion[]? _phrases;
    private Suggester? _suggester;

    private PostSearcher(Generation generation, Manifest manifest, LuceneDirectory files, Ranking ranking)
    {
        Generation = generation;
        Manifest = manifest;
        _files = files;
        _reader = DirectoryReader.Open(files);
        _columns = PostColumns.Load(_reader);
        _spellings = Spellings.Read(_reader);
        _stemmers = new StemmerPool(_columns.Languages, _spellings, manifest.Search?.Synonyms ?? []);
        var links = ReadLinks(files);
        _sources = new SearchSources
        {
            Reader = _reader,
            Columns = _columns,
            Anchors = BuildAnchors(links),
            Linked = new LinkedPosts(_reader, _columns, manifest, links),
            Priors = PostPriors.Of(_columns, links),
            Frequencies = new Lazy<StemFrequencies>(() => StemFrequencies.Build(_reader)),
            Vocabulary = new Lazy<Vocabulary>(() => Vocabulary.Build(_reader)),
            Ranking = ranking,
            Mends = manifest.Search is not { AsTyped: true },
        };
        _neighbours = new Neighbours(_reader, _columns, LinkTable.Build(links, _columns.Numbers), _stemmers);
        _overview = new Lazy<BlogOverview>(() => new OverviewMaker(_reader, _columns).Make(links));
        _suggesterOf = phrases => new Suggester(Completions.Gather(_reader, _columns, links, phrases), _columns, Answer, post => HitMaker.ToHit(HitMaker.ReadRecord(_reader, post)));
        _sectionCount = new Lazy<int>(() => Enumerable.Range(0, PostCount).Sum(post => HitMaker.ReadText(_reader, post).Sections.Length));
        var days = _columns.Day.Where(day => day >= 0).ToArray();
        FirstDay = days.Length == 0 ? null : DateOnly.FromDayNumber(days.Min());
        LastDay = days.Length == 0 ? null : DateOnly.FromDayNumber(days.Max());
    }

    public Generation Generation { get; }

    /// <summary>What the generation was made from.</summary>
    public Manifest Manifest { get; }

    public int PostCount => _columns.Count;

    /// <summary>Headings with the text under them, over all posts. Counted when it is first asked for.</summary>
    public int SectionCount => _sectionCount.Value;

    /// <summary>Day of the oldest post; null when no post has a date.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>Day of the newest post; null when no post has a date.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>What the blog is about, over the years. Made when it is first asked for.</summary>
    public BlogOverview Overview => _overview.Value;

    /// <summary>Tags that the posts under a request's filters have more often than the other posts, the most telling first. Its words are not looked at.</summary>
    public ImmutableArray<RelatedValue> RelatedTags(SearchRequest request, int most)
    {
        var filter = new PostFilter(_columns, request);
        return new Relatedness(_columns, Enumerable.Range(0, PostCount)).Tags(post => filter.Failed(post) == 0, tag => filter.IsSelected(FacetKind.Tag, tag), most);
    }

    /// <summary>Opens a generation, each of its bytes proved.</summary>
    /// <exception cref="IndexDamagedException">The generation's files are not what was written, or of another version.</exception>
    /// <exception cref="IOException">The files cannot be read.</exception>
    public static PostSearcher Open(Generation generation) => Open(generation, Ranking.Default);

    /// <inheritdoc cref="Open(Generation)"/>
    /// <param name="ranking">Other weights than the usual ones.</param>
    public static PostSearcher Open(Generation generation, Ranking ranking) => Open(generation, ranking, DefaultMemoryBudget);

    /// <inheritdoc cref="Open(Generation)"/>
    /// <param name="ranking">Other weights than the usual ones.</param>
    /// <param name="memoryBudget">Bytes; what is larger is not read into memory, but mapped.</param>
    public static PostSearcher Open(Generation generation, Ranking ranking, long memoryBudget) => Open(generation, ranking, memoryBudget, before: null);

    /// <inheritdoc cref="Open(Generation, Ranking, long)"/>
    /// <param name="ranking">Other weights than the usual ones.</param>
    /// <param name="memoryBudget">Bytes; what is larger is not read into memory, but mapped.</param>
    /// <param name="before">Files that are the same in this one are shared with it, not read again; null when there is none.</param>
    public static PostSearcher Open(Generation generation, Ranking ranking, long memoryBudget, PostSearcher? before)
    {
        var manifest = Manifest.Find(generation)
            ?? throw new IndexDamagedException($"{Path.Combine(generation.Folder, Generation.ManifestName)} cannot be read. Run blogsearch index --full to make the index anew.");
        return new PostSearcher(generation, manifest, GenerationFiles.Open(generation, manifest, memoryBudget, before?._files as MemoryFiles), ranking);
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

        return Answer(request, cancellation);
    }

    /// <summary>The hits without all that is shown of them, with what each score is made of; as many as are asked for, beyond a page too.</summary>
    internal List<RankedPost> Rank(SearchRequest request, CancellationToken cancellation) => With(search => search.Rank(request), cancellation);

    /// <summary>Why a post stands where it stands among the results of a request, whatever page they are on, or why it is not among them. Costs some searches.</summary>
    /// <returns>Null when the generation has no post of that path.</returns>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public Explanation? Explain(SearchRequest request, string path, CancellationToken cancellation) =>
        _columns.Numbers.TryGetValue(path, out var post) ? With(search => search.Explain(request, post), cancellation) : null;

    /// <summary>The words of a request, to mark them in texts of one language.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public WordMarks Marks(SearchRequest request, string language, CancellationToken cancellation)
    {
        var stemmers = new Stemmers(_columns.Languages, _spellings, synonyms: []);
        return new WordMarks(new Marker(With(search => search.Understand(request), cancellation), stemmers), language);
    }

    /// <summary>What the text of a request may become: words the posts use, tags, categories, authors and titles, the likeliest first in each kind. Everything suggested finds posts under the request's filters.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public ImmutableArray<Suggestion> Suggest(SearchRequest request, CancellationToken cancellation) => FindSuggester().Suggest(request, cancellation);

    /// <summary>
    /// Suggests the words and phrases that the posts of another generation taught it, until <see cref="LearnSuggestions"/> is called: between two edits of a
    /// blog they hardly change. Titles, tags and what is proved to find posts are those of this generation all the same.
    /// </summary>
    /// <returns>False when the other one has learned nothing yet.</returns>
    public bool TakeSuggestions(PostSearcher other)
    {
        Volatile.Write(ref _phrases, Volatile.Read(ref other._phrases));
        return _phrases is not null;
    }

    /// <summary>Learns from the posts what to suggest, so that the first <see cref="Suggest"/> need not: about a second for some thousand posts.</summary>
    public void LearnSuggestions()
    {
        lock (_learning)
        {
            var phrases = Completions.Learn(_reader, _columns);
            Volatile.Write(ref _suggester, _suggesterOf(phrases));
            Volatile.Write(ref _phrases, phrases);
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

    private SearchResults Answer(SearchRequest request, CancellationToken cancellation) => With(search => search.Run(request, Generation.Number), cancellation);

    private T With<T>(Func<Search, T> run, CancellationToken cancellation)
    {
        var scratch = _scratches.TryTake(out var lent) ? lent : new SearchScratch(_columns.Count);
        try
        {
            return _stemmers.Use(stemmers => run(new Search(_sources, scratch, stemmers, cancellation)));
        }
        finally
        {
            // The next search may come in a moment: cleared here, it need not wait for it.
            scratch.Clear();
            _scratches.Add(scratch);
        }
    }

    private Suggester FindSuggester()
    {
        if (Volatile.Read(ref _suggester) is { } known)
        {
            return known;
        }

        lock (_learning)
        {
            _phrases ??= Completions.Learn(_reader, _columns);
            Volatile.Write(ref _suggester, _suggester ?? _suggesterOf(_phrases));
            return _suggester!; // written just above
        }
    }

    private static ImmutableArray<PostLink> ReadLinks(LuceneDirectory files)
    {
        // Not from the folder: these bytes are proved, and what lies there may have changed since.
        using var input = files.OpenInput(LinkRecord.FileName, IOContext.READ_ONCE);
        var bytes = new byte[input.Length];
        input.ReadBytes(bytes, 0, bytes.Length);
        return LinkRecord.Read(new MemoryStream(bytes));
    }

    private InboundAnchors BuildAnchors(ImmutableArray<PostLink> links)
    {
        var languages = _columns.Facets[(int)FacetKind.Language];
        return _stemmers.Use(stemmers => InboundAnchors.Build(links, _columns.Numbers, _columns.Count, post => stemmers.Find(languages.Values[languages.Of(post)[0]]).Stemmer));
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
