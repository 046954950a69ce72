using BlogSearch.Searching;

namespace BlogSearch.Bench;

/// <summary>A golden set with the generation that is to answer it, and what is to be reached.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Searcher">Opens the generation with a ranking.</param>
/// <param name="Golden">The queries.</param>
/// <param name="IsKnownItem">True: one post is right, and its place counts. False: many are, and nDCG counts.</param>
/// <param name="Others">Java Lucene 8.8 on the same data, and what ours should reach.</param>
internal sealed record RelevanceSet(string Name, Func<Ranking, PostSearcher> Searcher, List<GoldenQuery> Golden, bool IsKnownItem, string Others);
