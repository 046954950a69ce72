namespace BlogSearch.Blogs;

/// <summary>Reads one configuration file of a generator, or ours.</summary>
internal static class ConfigurationFile
{
    /// <summary>Far above any configuration; a larger file is a mistake.</summary>
    private const int LongestBytes = 2 * 1024 * 1024;

    /// <exception cref="ConfigurationException">Broken.</exception>
    public static Node.Map Read(string file)
    {
        if (new FileInfo(file) is not { Length: > 0 and <= LongestBytes })
        {
            return new FileInfo(file).Length == 0 ? Node.Map.Empty : throw new ConfigurationException(file, 1, "is too large to be a configuration; remove or shorten it");
        }

        try
        {
            return Parse(file, File.ReadAllText(file));
        }
        catch (SyntaxProblemException e)
        {
            throw new ConfigurationException(file, e.Line, $"{e.What} {e.Remedy}");
        }
    }

    private static Node.Map Parse(string file, string text)
    {
        var notes = new List<SyntaxNote>();
        var node = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".toml" => TomlTree.Read(text, 1),
            ".json" => JsonTree.Read(System.Text.Encoding.UTF8.GetBytes(text), 1, notes, lenient: true).Node,
            _ => YamlTree.Read(text, 1, notes),
        };
        return node switch
        {
            null or { IsNull: true } => Node.Map.Empty,
            Node.Map map => map,
            _ => throw new SyntaxProblemException(1, "The file holds no keys and values.", "Write lines such as title: My blog."),
        };
    }

    /// <returns>The first of these files that is there, or null.</returns>
    public static string? Find(string folder, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var file = Path.Combine(folder, name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
