namespace BlogSearch.Generations;

/// <summary>Another process is building this blog's index. The message is one line for people: who holds it and since when.</summary>
public sealed class IndexHeldException(string message, Exception inner) : IOException(message, inner);
