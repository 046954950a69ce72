using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BlogSearch.Searching.Suggesting;

/// <summary>Completes queries of one generation. What it suggests has been proved to find posts. Safe for several threads at once.</summary>
/// <param name="search">Answers any request.</param>
/// <param name="hit">A post by its number.</param>
internal sealed class Suggester(CompletionList completions, PostColumns columns, Func<SearchRequest, CancellationToken, SearchResults> search, Func<int, Hit> hit)
{
    // What a proof asks for: how many, and none of them.
    private const int NoHits = 0;

    private readonly ConcurrentDictionary<string, int> _known = new(StringComparer.Ordinal);

    public ImmutableArray<Suggestion> Suggest(SearchRequest request, CancellationToken cancellation)
    {
        if (TypedText.Read(request.Text) is not { } typed)
        {
            return [];
        }

        string[] words = [.. typed.Words.Select(Mend)];
        string[] last = [.. typed.Last.Select(Mend)];
        request = request with { Page = 1, Size = NoHits };
        var found = typed.IsPlain ? completions.Find(words).ToList() : [];
        return
        [
            .. Phrases(request, typed, words, last, found, cancellation),
            .. Values(request, typed, words, last, found, cancellation).Take(SuggestLimits.Values),
            .. Posts(request, words, found),
        ];
    }

    /// <summary>Phrases that hold all the words, the likeliest first; then the words before the last with what the last may become beside them.</summary>
    private IEnumerable<Suggestion> Phrases(SearchRequest request, TypedText typed, string[] words, string[] last, List<Completion> found, CancellationToken cancellation)
    {
        var whole = found.Where(completion => completion.Kind == SuggestionKind.Phrase && !IsTyped(completion, typed.Words))
            .OrderByDescending(completion => Worth(completion, words))
            .ThenBy(completion => completion.Key.Length)
            .ThenBy(completion => completion.Rank)
            .Take(SuggestLimits.Proved)
            .Select(completion => Prove(SuggestionKind.Phrase, completion.Text, request with { Text = completion.Text }, words, cancellation));
        var offered = new List<Suggestion>();
        foreach (var suggestion in whole.OfType<Suggestion>().TakeWhile(_ => offered.Count < SuggestLimits.Phrases))
        {
            Offer(offered, suggestion);
        }

        if (typed.Facet is null && typed.Before.Length > 0 && last.Length > 0 && words.Count(IsTelling) <= SuggestLimits.AllOf && offered.Count < SuggestLimits.Phrases)
        {
            foreach (var suggestion in Beside(request, typed, words, last, cancellation))
            {
                Offer(offered, suggestion);
            }
        }

        return offered.Take(SuggestLimits.Phrases);
    }

    private List<Suggestion> Beside(SearchRequest request, TypedText typed, string[] words, string[] last, CancellationToken cancellation)
        => [.. completions.Find(last)
            .Where(completion => completion.Kind == SuggestionKind.Phrase && !completion.Key.Contains(' ', StringComparison.Ordinal) && !typed.Words.Contains(completion.Key))
            .OrderByDescending(completion => completion.Weight)
            .ThenBy(completion => completion.Rank)
            .Take(SuggestLimits.Proved)
            .Select(completion => $"{Mended(typed, words)} {completion.Text}")
            .Select(text => Prove(SuggestionKind.Phrase, text, request with { Text = text }, words, cancellation))
            .OfType<Suggestion>()
            .OrderByDescending(suggestion => suggestion.Count)];

    /// <summary>Tags, categories and authors: of all that was typed, then of the last word among the posts with the others.</summary>
    private IEnumerable<Suggestion> Values(SearchRequest request, TypedText typed, string[] words, string[] last, List<Completion> found, CancellationToken cancellation)
    {
        var everything = request with { Text = "" };
        var whole = Ordered(found, words).Select(value => Value(everything, value, words, cancellation));
        if (last is [] or [{ Length: 1 }] || (typed.Before.Length == 0 && typed.Facet is null))
        {
            return whole.OfType<Suggestion>();
        }

        var rest = request with { Text = typed.Before };
        var beside = Ordered(completions.Find(last).Where(value => typed.Facet is null || value.Kind == typed.Facet), last)
            .Take(SuggestLimits.Proved)
            .Select(value => Value(rest, value, last, cancellation));
        return whole.Concat(beside).OfType<Suggestion>().DistinctBy(suggestion => (suggestion.Kind, suggestion.Text));
    }

    private IEnumerable<Suggestion> Posts(SearchRequest request, string[] words, List<Completion> found)
    {
        var filter = new PostFilter(columns, request);
        return found.Where(completion => completion.Kind == SuggestionKind.Post && filter.Failed(completion.Post) == 0)
            .OrderByDescending(completion => IsBegun(completion, words))
            .ThenByDescending(completion => completion.Weight)
            .ThenBy(completion => completion.Rank)
            .Take(SuggestLimits.Posts)
            .Select(completion => Make(SuggestionKind.Post, completion.Text, 1, request, words) with { Hit = hit(completion.Post) });
    }

    private static IEnumerable<Completion> Ordered(IEnumerable<Completion> found, string[] words) =>
        found.Where(completion => completion.Kind is SuggestionKind.Tag or SuggestionKind.Category or SuggestionKind.Author)
            .OrderByDescending(completion => Worth(completion, words))
            .ThenBy(completion => completion.Kind)
            .ThenBy(completion => completion.Rank);

    private Suggestion? Value(SearchRequest request, Completion value, string[] words, CancellationToken cancellation)
    {
        var (chosen, with) = value.Kind switch
        {
            SuggestionKind.Tag => (request.Tags, request with { Tags = request.Tags.Add(value.Text) }),
            SuggestionKind.Category => (request.Categories, request with { Categories = request.Categories.Add(value.Text) }),
            _ => (request.Authors, request with { Authors = request.Authors.Add(value.Text) }),
        };
        return chosen.Contains(value.Text, StringComparer.Ordinal) ? null
            : IsEverything(request) ? Make(value.Kind, value.Text, value.Weight, with, words)
            : Prove(value.Kind, value.Text, with, words, cancellation);
    }

    /// <returns>Null when the request would find nothing, or other words than it says.</returns>
    private Suggestion? Prove(SuggestionKind kind, string text, SearchRequest request, string[] words, CancellationToken cancellation)
    {
        var count = Count(request, cancellation);
        return count == 0 ? null : Make(kind, text, count, request, words);
    }

    private static Suggestion Make(SuggestionKind kind, string text, int count, SearchRequest request, string[] words) => new()
    {
        Kind = kind,
        Text = text,
        Marks = FoldedText.Of(text).Marks(words),
        Count = count,
        Request = request with { Size = new SearchRequest().Size },
    };

    private static bool IsEverything(SearchRequest request) => RequestParameters.Write(request with { Sort = default }).Length == 0;

    private int Count(SearchRequest request, CancellationToken cancellation)
    {
        // Newest first, nothing has to be ranked.
        request = request with { Sort = SearchSort.Newest };
        var key = $"{request.Today:O} {RequestParameters.Write(request)}";
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var results = search(request, cancellation);
        var count = results.Notices.Any(notice => notice.Kind is NoticeKind.Corrected or NoticeKind.Relaxed or NoticeKind.TimedOut) ? 0 : results.Total;
        if (_known.Count < SuggestLimits.Remembered)
        {
            _known[key] = count;
        }

        return count;
    }

    // A plural beside its singular, with about as many posts, offers nothing.
    private static void Offer(List<Suggestion> offered, Suggestion suggestion)
    {
        if (!offered.Any(other => Math.Abs(other.Count - suggestion.Count) * 10 <= other.Count && IsEnding(other.Text, suggestion.Text)))
        {
            offered.Add(suggestion);
        }
    }

    private static bool IsEnding(string one, string other)
    {
        var (key, next) = (FoldedText.KeyOf(one), FoldedText.KeyOf(other));
        return Math.Max(key.Length, next.Length) - key.AsSpan().CommonPrefixLength(next) <= 3;
    }

    // Words such as "when" are no one's completion, and yet no slips.
    private string Mend(string word) => IsTelling(word) ? completions.Mend(word) : word;

    private static bool IsTelling(string word) => !SilentWords.Of("en").Contains(word);

    private static bool IsTyped(Completion completion, string[] words) => completion.Key == string.Join(' ', words);

    private static bool IsBegun(Completion completion, string[] words) => completion.Key.StartsWith(string.Join(' ', words), StringComparison.Ordinal);

    // Who types the beginning of a word mostly means the first one.
    private static int Worth(Completion completion, string[] words)
        => completion.Weight * (IsBegun(completion, words) ? 4 : completion.Key.StartsWith(words[0], StringComparison.Ordinal) ? 2 : 1);

    /// <summary>What stands before the last word, its slips mended; as typed where it has none.</summary>
    private static string Mended(TypedText typed, string[] words)
        => words.AsSpan().SequenceEqual(typed.Words) || !typed.IsPlain ? typed.Before : string.Join(' ', words[..^typed.Last.Length]);
}
