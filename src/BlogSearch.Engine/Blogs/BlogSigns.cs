using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>What tells the kind of a blog.</summary>
/// <param name="Site">The folder its configuration lies in, or the folder that was named.</param>
/// <param name="Files">Configuration files, the weakest first.</param>
/// <param name="Map">What they say together.</param>
internal sealed record BlogSigns(BlogKind Kind, string Reason, string Site, ImmutableArray<string> Files, Node.Map Map)
{
    /// <summary>How far above a folder of posts its site may lie: <c>site/content/en/post</c>.</summary>
    private const int LevelsUp = 4;

    public static BlogSigns Find(string root, BlogKind? kind)
    {
        if (kind is { } known)
        {
            return (At(root) ?? Above(root)) is { } signs && signs.Kind == known
                ? signs with { Reason = "it was named so" }
                : new BlogSigns(known, "it was named so", root, [], Node.Map.Empty);
        }

        return At(root) ?? Above(root) ?? Below(root) ?? new BlogSigns(BlogKind.Plain, "no sign of a generator was found", root, [], Node.Map.Empty);
    }

    private static BlogSigns? At(string folder) => Hugo(folder) ?? Jekyll(folder);

    // BLOG may be the content folder of a site, or one section of it.
    private static BlogSigns? Above(string root)
    {
        var folder = Path.GetDirectoryName(root);
        for (var level = 0; level < LevelsUp && folder is not null; level++, folder = Path.GetDirectoryName(folder))
        {
            if (At(folder) is { Kind: BlogKind.Hugo } signs && IsWithin(root, Path.Combine(folder, signs.Map.Text("contentDir") ?? "content")))
            {
                return signs;
            }
        }

        return Path.GetFileName(root) == "_posts" && Path.GetDirectoryName(root) is { } source
            ? Jekyll(source) ?? new BlogSigns(BlogKind.Jekyll, "it is named _posts", source, [], Node.Map.Empty)
            : null;
    }

    // A repository with its site in docs/ or the like.
    private static BlogSigns? Below(string root) =>
        JekyllBlog.SourceNames.Select(name => At(Path.Combine(root, name))).FirstOrDefault(signs => signs is not null);

    private static BlogSigns? Hugo(string folder)
    {
        var files = HugoConfiguration.Files(folder);
        if (files.IsEmpty)
        {
            return null;
        }

        var map = HugoConfiguration.Read(files);
        var name = Path.GetRelativePath(folder, files[0]);
        if (Path.GetFileNameWithoutExtension(name) == "hugo" || map.Find("baseURL") is not null)
        {
            return new BlogSigns(BlogKind.Hugo, map.Find("baseURL") is null ? $"{name} is there" : $"{name} sets baseURL", folder, files, map);
        }

        return name.StartsWith("config/", StringComparison.Ordinal) ? new BlogSigns(BlogKind.Hugo, $"{name} is there", folder, files, map) : null;
    }

    private static BlogSigns? Jekyll(string folder)
    {
        if (ConfigurationFile.Find(folder, "_config.yml", "_config.yaml", "_config.toml") is { } file)
        {
            return new BlogSigns(BlogKind.Jekyll, $"{Path.GetFileName(file)} is there", folder, [file], ConfigurationFile.Read(file));
        }

        return System.IO.Directory.Exists(Path.Combine(folder, "_posts")) ? new BlogSigns(BlogKind.Jekyll, "_posts is there", folder, [], Node.Map.Empty) : null;
    }

    private static bool IsWithin(string folder, string parent) =>
        (folder + Path.DirectorySeparatorChar).StartsWith(parent + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
