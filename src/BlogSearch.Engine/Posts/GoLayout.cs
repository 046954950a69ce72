using System.Globalization;

namespace BlogSearch.Posts;

/// <summary>The parts of Go's reference time that permalinks use: <c>2006</c>, <c>01</c>, <c>Jan</c>, <c>02</c>, <c>_2</c>.</summary>
internal static class GoLayout
{
    private static readonly (string Layout, string Format)[] Parts =
    [
        ("January", "MMMM"), ("Jan", "MMM"), ("Monday", "dddd"), ("Mon", "ddd"), ("2006", "yyyy"), ("01", "MM"), ("02", "dd"), ("03", "hh"),
        ("04", "mm"), ("05", "ss"), ("06", "yy"), ("15", "HH"), ("1", "%M"), ("2", "%d"), ("3", "%h"), ("4", "%m"), ("5", "%s"), ("PM", "tt"),
    ];

    public static string Format(string layout, DateTimeOffset date)
    {
        var text = "";
        for (var i = 0; i < layout.Length;)
        {
            var part = Array.Find(Parts, part => string.CompareOrdinal(layout, i, part.Layout, 0, part.Layout.Length) == 0);
            text += part.Layout is null ? layout[i].ToString() : date.ToString(part.Format, CultureInfo.InvariantCulture);
            i += part.Layout?.Length ?? 1;
        }

        return text;
    }
}
