using System.Globalization;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>A number written without quotes is a number to every generator, and is printed as one: the title <c>1.10</c> is 1.1.</summary>
internal static class PlainNumber
{
    private const int Longest = 18;

    /// <param name="isRuby">Ruby keeps one digit behind the point, and knows commas between digits.</param>
    public static string Printed(Node.Scalar scalar, bool isRuby)
    {
        var text = scalar.Text;
        if (!scalar.IsPlain || text.Length is 0 or > Longest || (!char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+' or '.')))
        {
            return text;
        }

        var digits = text.Replace("_", "", StringComparison.Ordinal);
        digits = isRuby ? digits.Replace(",", "", StringComparison.Ordinal) : digits;
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return Whole(digits.TrimStart('+', '-'), whole, text, isRuby);
        }

        return double.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(isRuby ? "0.0###############" : "0.################", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>The node with all numbers in it as they are printed.</summary>
    public static Node? Printed(Node? node, bool isRuby) => node switch
    {
        Node.Scalar scalar => new Node.Scalar(Printed(scalar, isRuby), scalar.IsPlain, scalar.Line),
        Node.List list => new Node.List([.. list.Values.Select(value => Printed(value, isRuby)!)], list.Line), // null comes of null alone
        _ => node,
    };

    // 010 is eight; 08 is no number to Ruby.
    private static string Whole(string digits, long number, string text, bool isRuby)
    {
        if (digits.Length < 2 || digits[0] != '0')
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var isOctal = digits.AsSpan().IndexOfAnyExceptInRange('0', '7') < 0;
        return isOctal ? Convert.ToInt64(digits, 8).ToString(CultureInfo.InvariantCulture) : isRuby ? text : number.ToString(CultureInfo.InvariantCulture);
    }
}
