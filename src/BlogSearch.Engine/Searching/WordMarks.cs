using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>Marks the words of a request in texts of one language, with stems, prefixes, phrases and corrections, as they were searched. Not for several threads at once.</summary>
public sealed class WordMarks
{
    private readonly Marker _marker;
    private readonly string _language;

    internal WordMarks(Marker marker, string language) => (_marker, _language) = (marker, language);

    /// <summary>True when the request names no word to mark.</summary>
    public bool IsEmpty => _marker.IsEmpty;

    /// <summary>In order, none overlapping.</summary>
    public ImmutableArray<Mark> In(string text) => _marker.Marks(text, _language);
}
