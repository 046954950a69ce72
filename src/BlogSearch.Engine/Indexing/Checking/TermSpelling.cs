using System.Text;
using BlogSearch.Text;

namespace BlogSearch.Indexing.Checking;

/// <summary>What is left of a tag when its spelling does not matter.</summary>
internal static class TermSpelling
{
    /// <summary>Shorter words that differ by a letter are different words.</summary>
    private const int ShortestTypo = 6;

    /// <summary>Lower case, without spaces, hyphens, inner dots and the ending of a plural: <c>Load-Balancers</c> and <c>load balancer</c> are the same.</summary>
    public static string Key(string term)
    {
        var joined = Joined(term);
        return joined.Length > 3 && joined[^1] == 's' && joined[^2] is not ('s' or 'u' or 'i' or >= '0' and <= '9')
            ? joined.EndsWith("ies", StringComparison.Ordinal) && joined.Length > 5 ? joined[..^3] + "y" : joined[..^1]
            : joined;
    }

    /// <summary>How two spellings of one key differ, for people.</summary>
    public static string Difference(string one, string other)
    {
        if (one.Equals(other, StringComparison.OrdinalIgnoreCase))
        {
            return "in upper and lower case";
        }

        return Joined(one) == Joined(other) ? "in spaces, hyphens or dots" : "in a plural";
    }

    /// <summary>Whether one of two keys is probably a slip of the other: a letter of a longer word, never a digit.</summary>
    public static bool IsTypo(string one, string other) =>
        Math.Min(one.Length, other.Length) >= ShortestTypo
        && one[0] == other[0]
        && Slips.Between(one, other, 1) == 1
        && one.Where(char.IsAsciiDigit).SequenceEqual(other.Where(char.IsAsciiDigit));

    private static string Joined(string term)
    {
        var kept = new StringBuilder(term.Length);
        for (var i = 0; i < term.Length; i++)
        {
            var isInnerDot = term[i] == '.' && i > 0 && i + 1 < term.Length && char.IsLetter(term[i - 1]) && char.IsLetter(term[i + 1]);
            if (!isInnerDot && !char.IsWhiteSpace(term[i]) && term[i] is not ('-' or '_'))
            {
                kept.Append(char.ToLowerInvariant(term[i]));
            }
        }

        return kept.ToString();
    }
}
