using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>What a Hugo configuration says that decides the URLs of one language's pages: a language's own keys take the place of the site's.</summary>
internal sealed record HugoUrlRules
{
    /// <summary>Pattern by section as <c>permalinks</c> gives it: lower case, as Hugo keeps all its keys, so that a section with capitals has none.</summary>
    public ImmutableDictionary<string, string> Permalinks { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Pattern for the pages of every section that has none; null for the folders themselves.</summary>
    public string? Permalink { get; init; }

    public bool UglyUrls { get; init; }

    /// <summary>Sections with URLs that end in <c>.html</c>, where <c>uglyURLs</c> is a map.</summary>
    public ImmutableHashSet<string> UglySections { get; init; } = ImmutableHashSet<string>.Empty;

    public bool DisablePathToLower { get; init; }

    public bool RemovePathAccents { get; init; }

    public static HugoUrlRules Read(Node.Map map) => new()
    {
        Permalinks = Patterns(map.Child("permalinks")),
        UglyUrls = map.Flag("uglyURLs"),
        UglySections = [.. (map.Child("uglyURLs")?.Pairs ?? []).Where(pair => pair.Value is Node.Scalar { Text: "true" }).Select(pair => pair.Key)],
        DisablePathToLower = map.Flag("disablePathToLower"),
        RemovePathAccents = map.Flag("removePathAccents"),
    };

    // Newer Hugo groups patterns by kind of page; only those for pages concern posts.
    private static ImmutableDictionary<string, string> Patterns(Node.Map? map)
    {
        var patterns = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in map?.Pairs ?? [])
        {
            if (pair.Value is Node.Scalar pattern)
            {
                patterns[pair.Key.Trim('/').ToLowerInvariant()] = pattern.Text;
            }
            else if (pair is { Key: "page", Value: Node.Map pages })
            {
                patterns.AddRange(Patterns(pages));
            }
        }

        return patterns.ToImmutable();
    }
}
