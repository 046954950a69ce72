namespace BlogSearch.Searching;

/// <summary>A generation's files are not what was written. The message is one line for people: which file, and what to do.</summary>
public sealed class IndexDamagedException(string message, Exception? inner = null) : IOException(message, inner);
