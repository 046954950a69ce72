using System.Globalization;
using BlogSearch.Blogs;
using Markdig.Extensions.Footnotes;

namespace BlogSearch.Text;

/// <summary>Where the links of a footnote lead: goldmark counts the notes, kramdown calls them by their names.</summary>
internal static class FootnoteTarget
{
    /// <returns>The target of the number in the text, and that of the way back from the note.</returns>
    public static (string Note, string Back) Of(FootnoteLink link, BlogKind kind)
    {
        var again = link.Index - link.Footnote.Links[0].Index;
        if (kind == BlogKind.Jekyll)
        {
            var name = (link.Footnote.Label ?? "").TrimStart('^');
            return ("#fn:" + name, "#fnref:" + name + (again > 0 ? ":" + Number(again) : ""));
        }

        var order = Number(link.Footnote.Order);
        return ("#fn:" + order, "#fnref" + (again > 0 ? Number(again) : "") + ":" + order);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
