using System.Buffers;
using System.Text;

namespace BlogSearch.Text;

/// <summary>A link's target as goldmark writes it into the page.</summary>
internal static class LinkTarget
{
    private static readonly SearchValues<char> Safe = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+!*'(),%#@?=;:/&$~");

    public static string Encoded(string target)
    {
        if (target.AsSpan().IndexOfAnyExcept(Safe) < 0)
        {
            return target;
        }

        var encoded = new StringBuilder(target.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(target))
        {
            if (unit < 128 && Safe.Contains((char)unit))
            {
                encoded.Append((char)unit);
            }
            else
            {
                encoded.Append('%').Append(unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }
}
