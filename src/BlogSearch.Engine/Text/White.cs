using System.Buffers;

namespace BlogSearch.Text;

/// <summary>Sets of characters that end a word of markup, kept ready for searching.</summary>
internal static class White
{
    /// <summary>White space as browsers know it inside a tag.</summary>
    public static readonly SearchValues<char> InTag = SearchValues.Create(" \t\r\n\f");

    public static readonly SearchValues<char> OrEndOfName = SearchValues.Create(" \t\r\n\f/>");

    public static readonly SearchValues<char> OrEquals = SearchValues.Create(" \t\r\n\f/=");

    public static readonly SearchValues<char> OrQuote = SearchValues.Create(" \t\r\n=\"`");

    public static readonly SearchValues<char> OrEndOfLanguage = SearchValues.Create(" \t{,;?");

    /// <summary>All of Unicode's.</summary>
    public static readonly SearchValues<char> Any = SearchValues.Create(
        " \t\n\r\f\v\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");
}
