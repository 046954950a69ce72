namespace BlogSearch.Posts;

/// <summary>What the path of a post says where the generator reads dates from file names.</summary>
/// <param name="Folder">Without slashes at its ends; of an index file the folder above its own.</param>
/// <param name="Name">File name without ending, or the folder's name of an index file.</param>
/// <param name="Date">Date in front of the name; null without one.</param>
/// <param name="Slug">Name without the date.</param>
internal sealed record OtherName(string Folder, string Name, DateOnly? Date, string Slug, bool IsIndex, bool IsDraft)
{
    public static OtherName Of(string path)
    {
        var isDraft = path.Contains("_drafts/", StringComparison.Ordinal);
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        var name = Path.GetFileNameWithoutExtension(path);
        var isIndex = name == "index";
        if (isIndex)
        {
            var above = folder.LastIndexOf('/');
            (name, folder) = (folder[(above + 1)..], above < 0 ? "" : folder[..above]);
        }

        var (date, slug) = Dated(name);
        return new OtherName(folder, name, date, slug.Length > 0 ? slug : name, isIndex, isDraft);
    }

    /// <summary>A day in a path: <c>2014/11/20/cargo</c>, <c>2014-11-20-cargo</c>.</summary>
    public static DateOnly? DayIn(string path)
    {
        for (var i = 0; i + 10 <= path.Length; i++)
        {
            var part = path.AsSpan(i, 10);
            var isDay = char.IsAsciiDigit(part[0]) && part[4] is '-' or '/' && part[7] == part[4] && (i == 0 || !char.IsAsciiDigit(path[i - 1]));
            if (isDay && WrittenDate.Parse(part.ToString()) is { } date)
            {
                return date.Day;
            }
        }

        return null;
    }

    private static (DateOnly? Date, string Slug) Dated(string name)
    {
        if (name.Length < 10 || name[4] != '-' || name[7] != '-' || WrittenDate.Parse(name[..10]) is not { Time: null } date)
        {
            return (null, name);
        }

        return (date.Day, name[10..].TrimStart('-', '_', ' '));
    }
}
