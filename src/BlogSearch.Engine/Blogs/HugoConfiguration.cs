using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>Reads a Hugo site's configuration: one file at the root, or a folder of them.</summary>
internal static class HugoConfiguration
{
    private static readonly string[] Endings = [".toml", ".yaml", ".yml", ".json"];

    /// <returns>The configuration files, the weakest first; none where the folder is no Hugo site.</returns>
    public static ImmutableArray<string> Files(string root)
    {
        var files = new List<string>();
        var names = Endings.Select(ending => "hugo" + ending).Concat(Endings.Select(ending => "config" + ending)).ToArray();
        if (ConfigurationFile.Find(root, names) is { } single)
        {
            files.Add(single);
        }

        foreach (var environment in (string[])["_default", "production"])
        {
            var folder = Path.Combine(root, "config", environment);
            if (System.IO.Directory.Exists(folder))
            {
                files.AddRange(System.IO.Directory.EnumerateFiles(folder).Where(file => Endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal));
            }
        }

        return [.. files];
    }

    public static Node.Map Read(IEnumerable<string> files)
    {
        var all = Node.Map.Empty;
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var map = ConfigurationFile.Read(file);
            all = all.With(name is "hugo" or "config" ? map : Under(name.Split('.'), map));
        }

        return all;
    }

    // params.toml holds what stands under params; languages.fr.toml what stands under languages.fr.
    private static Node.Map Under(string[] names, Node.Map map)
    {
        var keys = names is ["menus" or "params", var language] ? ["languages", language, names[0]] : names;
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            map = new Node.Map([new Node.Map.Pair(keys[i], 1, map)], 1);
        }

        return map;
    }

    public static HugoSite Site(Node.Map map)
    {
        var dates = map.Child("frontmatter");
        return new HugoSite
        {
            BuildDrafts = map.Flag("buildDrafts"),
            BuildFuture = map.Flag("buildFuture"),
            BuildExpired = map.Flag("buildExpired"),
            DateKeys = DateKeys(dates?.Find("date"), ["date", "publishdate", "lastmod"]),
            PublishDateKeys = DateKeys(dates?.Find("publishDate"), ["publishdate", "date"]),
            ExpiryDateKeys = DateKeys(dates?.Find("expiryDate"), ["expirydate"]),
            Languages = HugoLanguages.Read(map),
            DisabledLanguages = HugoLanguages.Disabled(map),
            DefaultLanguageInSubfolder = map.Flag("defaultContentLanguageInSubdir"),
            Cascades = [.. HugoCascades.Read("", map.Find("cascade"))],
            IgnoreFiles = Strings(map.Find("ignoreFiles")),
        };
    }

    private static ImmutableArray<string> DateKeys(Node? node, string[] usual)
    {
        var keys = new List<string>();
        foreach (var key in node is null ? usual : Strings(node).Select(key => key.ToLowerInvariant()))
        {
            keys.AddRange(key switch
            {
                ":default" => usual.SelectMany(WithAliases),
                _ => WithAliases(key),
            });
        }

        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    private static string[] WithAliases(string key) => key switch
    {
        "publishdate" => ["publishdate", "pubdate", "published"],
        "lastmod" => ["lastmod", "modified"],
        "expirydate" => ["expirydate", "unpublishdate"],
        _ => [key],
    };

    internal static ImmutableArray<string> Strings(Node? node) => node switch
    {
        Node.Scalar { IsNull: false } scalar => [scalar.Text],
        Node.List list => [.. list.Values.OfType<Node.Scalar>().Select(scalar => scalar.Text)],
        _ => [],
    };
}
