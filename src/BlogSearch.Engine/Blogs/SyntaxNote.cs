namespace BlogSearch.Blogs;

/// <summary>Something odd in YAML, TOML or JSON that can be read all the same.</summary>
/// <param name="Line">Line of the file, from 1.</param>
internal readonly record struct SyntaxNote(int Line, string What, string Remedy);
