using System.Collections.Frozen;
using System.Text;
using Markdig.Extensions.Emoji;

namespace BlogSearch.Text;

/// <summary>Pictures by name, <c>:smile:</c>, where the site turns them on. Hugo replaces them before anything else is read, in code too.</summary>
internal static class EmojiNames
{
    private const int Longest = 64;

    private static readonly Lazy<FrozenDictionary<string, string>> Pictures =
        new(() => EmojiMapping.GetDefaultEmojiShortcodeToUnicode().ToFrozenDictionary(StringComparer.Ordinal));

    public static string Replace(string body)
    {
        var colon = body.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return body;
        }

        var names = Pictures.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        var shown = new StringBuilder(body.Length);
        var done = 0;
        while (colon >= 0)
        {
            var after = body.AsSpan(colon + 1, Math.Min(Longest, body.Length - colon - 1));
            var end = after.IndexOfAny(" \n:");
            if (end > 0 && after[end] == ':' && names.TryGetValue(body.AsSpan(colon, end + 2), out var picture))
            {
                shown.Append(body, done, colon - done).Append(picture);
                done = colon + end + 2;
            }

            colon = body.IndexOf(':', Math.Max(done, colon + 1));
        }

        return shown.Append(body, done, body.Length - done).ToString();
    }
}
