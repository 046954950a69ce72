namespace BlogSearch.Blogs;

/// <summary>YAML, TOML or JSON that cannot be read. Never leaves the engine: it becomes a problem of a post or of a configuration file.</summary>
/// <param name="line">Line of the file, from 1.</param>
internal sealed class SyntaxProblemException(int line, string what, string remedy) : Exception(what)
{
    public int Line { get; } = line;

    public string What { get; } = what;

    public string Remedy { get; } = remedy;
}
