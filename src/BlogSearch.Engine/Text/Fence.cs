using System.Text;

namespace BlogSearch.Text;

/// <summary>Writes code as a fenced block of Markdown.</summary>
internal static class Fence
{
    /// <param name="atLineStart">False begins a line of its own.</param>
    public static string Around(ReadOnlySpan<char> code, string language, bool atLineStart)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        var block = new StringBuilder(code.Length + 32);
        if (!atLineStart)
        {
            block.Append('\n');
        }

        block.Append(fence).Append(language).Append('\n').Append(code.Trim("\r\n"));
        return block.Append('\n').Append(fence).Append('\n').ToString();
    }

    private static int LongestRun(ReadOnlySpan<char> code)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
