namespace BlogSearch.Blogs;

/// <summary>A blog's configuration, or ours for it, cannot be used as it stands. The message is one line for people: file, line, what is wrong, what to do.</summary>
public sealed class ConfigurationException(string file, int line, string what) : Exception($"{file}:{line}: {what}")
{
    public string File { get; } = file;

    /// <summary>From 1.</summary>
    public int Line { get; } = line;
}
