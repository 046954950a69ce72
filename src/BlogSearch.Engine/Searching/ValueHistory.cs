using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>How often a tag, category or author was used, and when.</summary>
/// <param name="Count">Posts, those without a date included.</param>
/// <param name="ByYear">Posts in each of <see cref="BlogOverview.Years"/>.</param>
public sealed record ValueHistory(string Value, int Count, ImmutableArray<int> ByYear);
