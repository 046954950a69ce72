using BlogSearch.Text;

namespace BlogSearch.Indexing.Checking;

/// <summary>Whether the part of an address behind <c>#</c> leads anywhere.</summary>
internal static class AnchorCheck
{
    /// <summary>Of pages with more ids none is proposed: looking at thousands for each of thousands of links takes minutes.</summary>
    private const int MostCompared = 500;

    /// <param name="anchor">Decoded, without <c>#</c>.</param>
    /// <returns>What to do about it; null when it leads somewhere.</returns>
    public static string? Problem(CheckedPost to, string anchor)
    {
        if (IsAnywhere(anchor) || to.Anchors.Contains(anchor))
        {
            return null;
        }

        if (Nearest(to, anchor) is { } nearest)
        {
            return $"Write #{nearest}.";
        }

        return to.Headings.IsEmpty ? "Leave out what begins with #: there are no headings." : "Write the id of a heading that is there.";
    }

    // Browsers know the top of every page; footnotes are the generator's.
    private static bool IsAnywhere(string anchor) =>
        anchor.Length == 0
        || anchor.Equals("top", StringComparison.OrdinalIgnoreCase)
        || anchor.StartsWith("fn", StringComparison.Ordinal);

    private static string? Nearest(CheckedPost to, string anchor)
    {
        if (to.Anchors.Count > MostCompared)
        {
            return null;
        }

        var letters = Letters(anchor);
        return to.Anchors.Order(StringComparer.Ordinal).FirstOrDefault(id => Letters(id).Equals(letters, StringComparison.OrdinalIgnoreCase))
            ?? to.Anchors.Order(StringComparer.Ordinal).FirstOrDefault(id => letters.Length > 4 && Slips.Between(id, anchor, 2) <= 2);
    }

    private static string Letters(string id) => string.Concat(id.Where(char.IsLetterOrDigit));
}
