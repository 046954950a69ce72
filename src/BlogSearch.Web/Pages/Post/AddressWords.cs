using System.Text;

namespace BlogSearch.Web.Pages.Post;

/// <summary>The words of a post's address: <c>post/2019-11-20-cold-proof.md</c> says <c>cold proof</c>.</summary>
internal static class AddressWords
{
    /// <summary>No one names a post with more.</summary>
    private const int Longest = 200;

    public static string Of(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var last = parts.LastOrDefault(part => !part.StartsWith("index.", StringComparison.OrdinalIgnoreCase), "");
        var name = Path.GetFileNameWithoutExtension(last);
        var words = new StringBuilder();
        foreach (var rune in name[..Math.Min(name.Length, Longest)].EnumerateRunes())
        {
            words.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : " ");
        }

        // Numbers in front are the date or a running number.
        var all = words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', all.SkipWhile(word => word.All(char.IsAsciiDigit)));
    }
}
