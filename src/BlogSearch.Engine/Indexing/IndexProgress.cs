namespace BlogSearch.Indexing;

/// <param name="Phase">What is being done, a word for people: <c>Reading</c>, <c>Writing</c>, <c>Comparing</c>.</param>
/// <param name="Done">Posts done in this phase.</param>
/// <param name="Total">Posts to do in this phase; 0 when not counted.</param>
public readonly record struct IndexProgress(string Phase, int Done, int Total);
