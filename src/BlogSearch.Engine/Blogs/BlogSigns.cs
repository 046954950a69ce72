using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>What tells the kind of a blog.</summary>
/// <param name="Site">The folder its configuration lies in, or the folder that was named.</param>
/// <param name="Files">Configuration files, the weakest first.</param>
/// <param name="Map">What they say together; empty where the configuration is code.</param>
internal sealed record BlogSigns(BlogKind Kind, string Reason, string Site, ImmutableArray<string> Files, Node.Map Map)
{
    /// <summary>How far above a folder of posts its site may lie: <c>site/content/en/post</c>.</summary>
    private const int LevelsUp = 4;

    /// <summary>Configurations written as code, by the name of the file.</summary>
    private static readonly (string File, BlogKind Kind)[] Code =
    [
        ("pelicanconf.py", BlogKind.Pelican),
        ("docusaurus.config.js", BlogKind.Docusaurus), ("docusaurus.config.ts", BlogKind.Docusaurus), ("docusaurus.config.mjs", BlogKind.Docusaurus),
        ("astro.config.mjs", BlogKind.Astro), ("astro.config.ts", BlogKind.Astro), ("astro.config.js", BlogKind.Astro), ("astro.config.cjs", BlogKind.Astro),
        (".eleventy.js", BlogKind.Eleventy), ("eleventy.config.js", BlogKind.Eleventy), ("eleventy.config.mjs", BlogKind.Eleventy),
        ("eleventy.config.cjs", BlogKind.Eleventy), ("eleventy.config.ts", BlogKind.Eleventy),
    ];

    public static BlogSigns Find(string root, BlogKind? kind)
    {
        if (kind is { } known)
        {
            const string Named = "it was named so";
            return Kinds(root).Concat(Above(root)).Concat(Below(root)).FirstOrDefault(signs => signs.Kind == known) is { } signs
                ? signs with { Reason = Named }
                : new BlogSigns(known, Named, root, [], Node.Map.Empty);
        }

        return Kinds(root).Concat(Above(root)).Concat(Below(root)).FirstOrDefault()
            ?? new BlogSigns(BlogKind.Plain, "no sign of a generator was found", root, [], Node.Map.Empty);
    }

    private static IEnumerable<BlogSigns> Kinds(string folder)
    {
        if (HugoOrZola(folder) is { } hugo)
        {
            yield return hugo;
        }

        if (JekyllOrHexo(folder) is { } jekyll)
        {
            yield return jekyll;
        }

        foreach (var (file, kind) in Code.Where(code => File.Exists(Path.Combine(folder, code.File))))
        {
            yield return new BlogSigns(kind, $"{file} is there", folder, [Path.Combine(folder, file)], Node.Map.Empty);
        }
    }

    // BLOG may be the content folder of a site, or one section of it.
    private static IEnumerable<BlogSigns> Above(string root)
    {
        var folder = Path.GetDirectoryName(root);
        for (var level = 0; level < LevelsUp && folder is not null; level++, folder = Path.GetDirectoryName(folder))
        {
            if (IsInContent(root, folder) && HugoOrZola(folder) is { } signs)
            {
                yield return signs;
            }
        }

        if (Path.GetFileName(root) == "_posts" && Path.GetDirectoryName(root) is { } source)
        {
            yield return JekyllOrHexo(source) ?? new BlogSigns(BlogKind.Jekyll, "it is named _posts", source, [], Node.Map.Empty);
        }
    }

    // A repository with its site in docs/ or the like.
    private static IEnumerable<BlogSigns> Below(string root) =>
        JekyllBlog.SourceNames.Select(name => Path.Combine(root, name)).Where(System.IO.Directory.Exists).SelectMany(Kinds);

    // A configuration above a folder that is not its content is none of our business, broken or not.
    private static bool IsInContent(string root, string folder) =>
        root.StartsWith(Path.Combine(folder, "content"), StringComparison.Ordinal) && Path.GetRelativePath(folder, root).Split(Path.DirectorySeparatorChar)[0].StartsWith("content", StringComparison.Ordinal);

    private static BlogSigns? HugoOrZola(string folder)
    {
        var files = HugoConfiguration.Files(folder);
        if (files.IsEmpty)
        {
            return null;
        }

        var map = HugoConfiguration.Read(files);
        var name = Path.GetRelativePath(folder, files[0]);
        if (map.Find("base_url") is not null && map.Find("baseURL") is null)
        {
            return new BlogSigns(BlogKind.Zola, $"{name} sets base_url", folder, files, map);
        }

        var isHugo = Path.GetFileNameWithoutExtension(name) == "hugo" || files.Length > 1 || map.Find("baseURL") is not null;
        return isHugo || System.IO.Directory.Exists(Path.Combine(folder, "content"))
            ? new BlogSigns(BlogKind.Hugo, map.Find("baseURL") is null ? $"{name} is there" : $"{name} sets baseURL", folder, files, map)
            : null;
    }

    private static BlogSigns? JekyllOrHexo(string folder)
    {
        if (ConfigurationFile.Find(folder, "_config.yml", "_config.yaml", "_config.toml") is not { } file)
        {
            return System.IO.Directory.Exists(Path.Combine(folder, "_posts")) ? new BlogSigns(BlogKind.Jekyll, "_posts is there", folder, [], Node.Map.Empty) : null;
        }

        var map = ConfigurationFile.Read(file);
        var isHexo = map.Find("new_post_name") is not null || map.Find("post_asset_folder") is not null || map.Find("source_dir") is not null
            || System.IO.Directory.Exists(Path.Combine(folder, "source", "_posts"));
        return new BlogSigns(isHexo ? BlogKind.Hexo : BlogKind.Jekyll, $"{Path.GetFileName(file)} is there", folder, [file], map);
    }
}
