using System.Collections.Immutable;
using BlogSearch.Indexing;
using BlogSearch.Text;

namespace BlogSearch.Searching.Explaining;

/// <summary>Where the words of a query are written in one post, and how.</summary>
internal sealed class WrittenPlaces
{
    /// <summary>Spellings of a word that are named.</summary>
    private const int MostForms = 4;

    private readonly Dictionary<(int Unit, PlaceKind Kind), List<string>> _written = [];

    /// <param name="marker">Knows the words.</param>
    public WrittenPlaces(HitRecord record, PostText text, Marker marker)
    {
        Add(record.Title, record.Language, marker, PlaceKind.Title);
        foreach (var name in record.Tags.Concat(record.Categories))
        {
            Add(name, record.Language, marker, PlaceKind.Tags);
        }

        Add(record.Description, record.Language, marker, PlaceKind.Description);
        foreach (var word in marker.Find(text.Plain, record.Language))
        {
            Add(word, text.Plain, KindAt(text, word.Start));
        }
    }

    /// <summary>The places of one unit.</summary>
    public IEnumerable<FoundPlace> Of(int unit) =>
        from written in _written
        where written.Key.Unit == unit
        orderby written.Key.Kind
        select new FoundPlace(written.Key.Kind, written.Value.Count, Forms(written.Value));

    private static ImmutableArray<string> Forms(List<string> written) =>
    [
        .. written.GroupBy(form => form, StringComparer.OrdinalIgnoreCase).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Take(MostForms).Select(same => same.Key),
    ];

    private static PlaceKind KindAt(PostText text, int at) =>
        text.Sections.Any(section => at >= section.Start && at < section.Start + section.Length) ? PlaceKind.Headings
        : text.Code.Any(code => at >= code.Start && at < code.Start + code.Length) ? PlaceKind.Code
        : PlaceKind.Body;

    private void Add(string text, string language, Marker marker, PlaceKind kind)
    {
        foreach (var word in marker.Find(text, language))
        {
            Add(word, text, kind);
        }
    }

    private void Add(FoundWord word, string text, PlaceKind kind)
    {
        if (!_written.TryGetValue((word.Unit, kind), out var written))
        {
            _written[(word.Unit, kind)] = written = [];
        }

        written.Add(text[word.Start..word.End]);
    }
}
