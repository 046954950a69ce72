using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Front matter together with what sections and the configuration hand down.</summary>
internal static class HugoInherited
{
    public static Node.Map By(string path, Node.Map own, HugoSite site)
    {
        List<Node.Map.Pair>? all = null;
        foreach (var cascade in site.Cascades.Where(cascade => Reaches(cascade, path, site)))
        {
            all ??= [.. own.Pairs];
            all.AddRange(cascade.Values.Pairs.Where(pair => !all.Exists(known => known.Key.Equals(pair.Key, StringComparison.OrdinalIgnoreCase))));
        }

        return all is null ? own : new Node.Map(all, own.Line);
    }

    private static bool Reaches(HugoCascade cascade, string path, HugoSite site) =>
        path.StartsWith(cascade.Folder, StringComparison.Ordinal)
        && cascade.Kind is null or "page"
        && IsOfLanguage(cascade, path, site)
        && (cascade.PathGlob is null || Glob.Fits(cascade.PathGlob, "/" + path) || Glob.Fits(cascade.PathGlob, "/" + Path.ChangeExtension(path, null)));

    private static bool IsOfLanguage(HugoCascade cascade, string path, HugoSite site)
    {
        if (site.Languages.Length < 2)
        {
            return true;
        }

        var language = HugoPlace.Of(path, site).Language;
        return (cascade.Language is null || cascade.Language.Equals(language.Code, StringComparison.OrdinalIgnoreCase))
            && (cascade.Source is null || HugoPlace.Of(cascade.Source, site).Language == language);
    }
}
