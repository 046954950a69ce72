using System.Collections.Immutable;

namespace BlogSearch.Searching.Explaining;

/// <summary>A part of a post where a word stands.</summary>
/// <param name="Times">How often; null where that is not counted: in the texts of links.</param>
/// <param name="Forms">As they are written there, the most frequent first.</param>
public sealed record FoundPlace(PlaceKind Kind, int? Times, ImmutableArray<string> Forms);
