using System.Collections.Immutable;

namespace BlogSearch.Posts;

/// <summary>What the path of a Jekyll post says.</summary>
/// <param name="Folders">Folders above <c>_posts</c>: categories.</param>
/// <param name="Below">Folders below <c>_posts</c>, for <c>:path</c>.</param>
/// <param name="Date">Null for a name without a date.</param>
/// <param name="Slug">Name without date and ending.</param>
/// <param name="BaseName">Name without ending.</param>
internal sealed record JekyllName(ImmutableArray<string> Folders, string Below, DateOnly? Date, string Slug, string BaseName, bool IsDraft)
{
    public static JekyllName Of(string path)
    {
        var parts = path.Split('/');
        var at = Array.FindIndex(parts, part => part is "_posts" or "_drafts");
        var name = Path.GetFileNameWithoutExtension(parts[^1]);
        var (date, slug) = Dated(name);
        return new JekyllName([.. parts[..Math.Max(0, at)]], string.Join('/', parts[(at + 1)..^1]), date, slug.TrimEnd('.'), name, at >= 0 && parts[at] == "_drafts");
    }

    // 2013-5-6-slug, 13-05-06-slug.
    private static (DateOnly? Date, string Slug) Dated(string name)
    {
        var second = name.IndexOf('-', name.IndexOf('-', StringComparison.Ordinal) + 1);
        var third = second < 0 ? -1 : name.IndexOf('-', second + 1);
        var isDated = third > 0 && name.AsSpan(0, third).TrimEnd("0123456789-").IsEmpty;
        return isDated && WrittenDate.Parse(name[..third]) is { } date ? (date.Day, name[(third + 1)..]) : (null, name);
    }

    /// <summary>The title Jekyll gives a post without one.</summary>
    public static string Titleize(string slug) => string.Join(' ', slug.Split('-').Select(Capitalized));

    private static string Capitalized(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
