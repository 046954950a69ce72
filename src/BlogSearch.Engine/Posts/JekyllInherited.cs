using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Front matter together with the defaults of the configuration.</summary>
internal static class JekyllInherited
{
    public static Node.Map By(string path, Node.Map own, JekyllSite site)
    {
        var values = Node.Map.Empty;
        JekyllDefault? strongest = null;
        foreach (var one in site.Defaults.Where(one => Reaches(one, path)))
        {
            var isStronger = strongest is null || IsStronger(one, strongest);
            values = isStronger ? values.With(one.Values) : one.Values.With(values);
            strongest = isStronger ? one : strongest;
        }

        // A key without a value leaves the default in force.
        return values.Pairs.Count == 0 ? own : WithCategories(values, new Node.Map([.. own.Pairs.Where(pair => !pair.Value.IsNull)], own.Line));
    }

    // A longer path wins; among equal ones a type, then the later one.
    private static bool IsStronger(JekyllDefault one, JekyllDefault known) =>
        one.Path.Length != known.Path.Length ? one.Path.Length > known.Path.Length : one.Type is not null || known.Type is null;

    private static bool Reaches(JekyllDefault one, string path)
    {
        var type = path.Contains("_drafts/", StringComparison.Ordinal) ? "drafts" : "posts";
        return (one.Type is null || one.Type == type || (one.Type == "posts" && type == "drafts"))
            && (one.Path.Length == 0 || path == one.Path || path.StartsWith(one.Path + "/", StringComparison.Ordinal) || (one.Path.Contains('*', StringComparison.Ordinal) && Glob.Fits(one.Path + "**", path)));
    }

    // Categories are the one key that adds up instead of being overruled.
    private static Node.Map WithCategories(Node.Map values, Node.Map own)
    {
        var all = values.With(own);
        if (values.Find("categories") is not { } given || own.Find("categories") is not { } written)
        {
            return all;
        }

        var both = new Node.List([.. Split(given), .. Split(written)], written.Line);
        return all.With(new Node.Map([new Node.Map.Pair("categories", written.Line, both)], 1));
    }

    private static IEnumerable<Node> Split(Node node) => node switch
    {
        Node.Scalar scalar => JekyllSlug.Words(scalar.Text).Select(word => new Node.Scalar(word, isPlain: false, scalar.Line)),
        Node.List list => list.Values,
        _ => [],
    };
}
