using System.Text;
using System.Text.RegularExpressions;

namespace BlogSearch.Blogs;

/// <summary>File globs of configurations: <c>*</c> within a folder, <c>**</c> across folders, <c>?</c>, <c>{a,b}</c>.</summary>
internal static class Glob
{
    public static bool Fits(string glob, string path)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < glob.Length; i++)
        {
            var isDeep = glob[i] == '*' && i + 1 < glob.Length && glob[i + 1] == '*';
            pattern.Append(glob[i] switch
            {
                '*' => isDeep ? ".*" : "[^/]*",
                '?' => "[^/]",
                '{' => "(?:",
                '}' => ")",
                ',' => "|",
                var c => Regex.Escape(c.ToString()),
            });
            i += isDeep ? 1 : 0;
        }

        try
        {
            return Regex.IsMatch(path, pattern.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            return false; // a brace left open names nothing
        }
    }
}
