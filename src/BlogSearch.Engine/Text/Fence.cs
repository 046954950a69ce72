using System.Text;

namespace BlogSearch.Text;

/// <summary>Writes code as a fenced block of Markdown.</summary>
internal static class Fence
{
    /// <param name="written">What stands before: the fence begins a line of its own, as deep as that line is, so that a list goes on behind it.</param>
    public static string Around(ReadOnlySpan<char> code, string language, SourceExpansion written)
    {
        var (atLineStart, indentation) = (written.AtLineStart, written.Indentation);
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        var block = new StringBuilder(code.Length + 32);
        if (!atLineStart)
        {
            block.Append('\n');
        }

        block.Append(fence).Append(language);
        foreach (var line in code.Trim("\r\n").EnumerateLines())
        {
            block.Append('\n').Append(line.IsWhiteSpace() ? "" : indentation).Append(line);
        }

        return block.Append('\n').Append(indentation).Append(fence).Append('\n').ToString();
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
