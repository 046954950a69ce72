using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>Reads what stands behind <c>search.synonyms</c>: the name of a file in BLOG, or the rules themselves.</summary>
internal static class SynonymSettings
{
    /// <param name="folder">What a file's name is relative to.</param>
    /// <param name="file">Where <paramref name="node"/> stands.</param>
    /// <exception cref="ConfigurationException">A rule makes no sense, or there is no such file.</exception>
    public static ImmutableArray<SynonymRule> Read(Node? node, string folder, string file) => node switch
    {
        null => [],
        Node.Scalar name => SynonymReader.ReadFile(Path.Combine(folder, name.Text), (file, name.Line)),
        Node.List list => SynonymReader.ReadLines(file, list.Values.Select(value => (Line(value, file), value.Line))),
        Node.Map words => SynonymReader.ReadLines(file, words.Pairs.Select(pair => ($"{pair.Key}, {Line(pair.Value, file)}", pair.Line))),
        _ => throw Wrong(node, file),
    };

    private static string Line(Node node, string file) => node switch
    {
        Node.Scalar line => line.Text,
        Node.List words => string.Join(", ", words.Values.Select(word => word is Node.Scalar text ? text.Text : throw Wrong(word, file))),
        _ => throw Wrong(node, file),
    };

    private static ConfigurationException Wrong(Node node, string file) =>
        new(file, node.Line, "the value is no list of words that mean the same; write lines such as - k8s, kubernetes, or the name of a file with such lines");
}
