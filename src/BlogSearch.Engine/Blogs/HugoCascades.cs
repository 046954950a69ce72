namespace BlogSearch.Blogs;

/// <summary>Reads <c>cascade</c>: one map or a list of them, each perhaps with a <c>_target</c>.</summary>
internal static class HugoCascades
{
    public static IEnumerable<HugoCascade> Read(string folder, Node? node) => node switch
    {
        Node.Map map => [One(folder, map)],
        Node.List list => list.Values.OfType<Node.Map>().Select(map => One(folder, map)),
        _ => [],
    };

    private static HugoCascade One(string folder, Node.Map map)
    {
        var target = map.Child("_target") ?? map.Child("target");
        var values = map.Child("params") is { } inner ? map.With(inner) : map;
        return new HugoCascade(folder, target?.Text("path"), target?.Text("kind"), values);
    }
}
