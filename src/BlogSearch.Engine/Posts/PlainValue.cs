using System.Globalization;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>A number or truth value written without quotes is printed as one: the title <c>1.10</c> is 1.1, the tag <c>no</c> is false.</summary>
internal static class PlainValue
{
    private const int Longest = 18;

    public static string Printed(Node.Scalar scalar, YamlSchema schema)
    {
        var text = scalar.Text;
        return scalar.IsPlain && text.Length is > 0 and <= Longest ? Truth(text, schema) ?? Number(text, schema) ?? text : text;
    }

    /// <summary>The node with all values in it as they are printed.</summary>
    public static Node? Printed(Node? node, YamlSchema schema) => node switch
    {
        Node.Scalar scalar => new Node.Scalar(Printed(scalar, schema), scalar.IsPlain, scalar.Line),
        Node.List list => new Node.List([.. list.Values.Select(value => Printed(value, schema)!)], list.Line), // null comes of null alone
        _ => node,
    };

    private static string? Truth(string text, YamlSchema schema)
    {
        var isCased = !text.AsSpan(1).ContainsAnyInRange('A', 'Z') || !text.AsSpan().ContainsAnyInRange('a', 'z'); // yes, Yes and YES, but not yES
        return (schema, text.ToLowerInvariant()) switch
        {
            (YamlSchema.Ruby, "true" or "yes" or "on") => "true",
            (YamlSchema.Ruby, "false" or "no" or "off") => "false",
            (YamlSchema.Go, "true" or "yes" or "on" or "y") when isCased => "true",
            (YamlSchema.Go, "false" or "no" or "off" or "n") when isCased => "false",
            _ => null,
        };
    }

    private static string? Number(string text, YamlSchema schema)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+' or '.'))
        {
            return null;
        }

        var digits = text.Replace("_", "", StringComparison.Ordinal);
        digits = schema == YamlSchema.Ruby ? digits.Replace(",", "", StringComparison.Ordinal) : digits;
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return Whole(digits.TrimStart('+', '-'), whole, text, schema);
        }

        // Ruby keeps one digit behind the point.
        return Based(digits, schema) ?? Clock(digits, schema) ?? (double.TryParse(digits, Style(schema), CultureInfo.InvariantCulture, out var number)
            ? number.ToString(schema == YamlSchema.Ruby ? "0.0###############" : "0.################", CultureInfo.InvariantCulture)
            : null);
    }

    private static NumberStyles Style(YamlSchema schema) =>
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | (schema == YamlSchema.Go ? NumberStyles.AllowExponent : NumberStyles.None);

    // 010 is eight; 08 is no number to Ruby.
    private static string Whole(string digits, long number, string text, YamlSchema schema)
    {
        if (digits.Length < 2 || digits[0] != '0')
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var isOctal = digits.AsSpan().IndexOfAnyExceptInRange('0', '7') < 0;
        return isOctal ? Convert.ToInt64(digits, 8).ToString(CultureInfo.InvariantCulture) : schema == YamlSchema.Ruby ? text : number.ToString(CultureInfo.InvariantCulture);
    }

    // 0x1F, 0b11; 0o17 to Go.
    private static string? Based(string digits, YamlSchema schema)
    {
        var radix = schema == YamlSchema.Core || digits.Length < 3 || digits[0] != '0' ? 0 : digits[1] switch
        {
            'x' => 16,
            'b' => 2,
            'o' when schema == YamlSchema.Go => 8,
            _ => 0,
        };
        var allowed = "0123456789abcdef".AsSpan(0, radix);
        return radix > 0 && digits.AsSpan(2).ToString().ToLowerInvariant().AsSpan().IndexOfAnyExcept(allowed) < 0
            ? Convert.ToInt64(digits[2..], radix).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    // 12:30 is half past twelve in seconds.
    private static string? Clock(string digits, YamlSchema schema)
    {
        var parts = digits.TrimStart('+', '-').Split(':');
        if (schema != YamlSchema.Ruby || parts.Length is < 2 or > 3 || digits[0] == '.' || parts.Any(part => part.Length == 0 || part.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            || parts.Skip(1).Any(part => part.Length > 2 || (part.Length == 2 && part[0] > '5')))
        {
            return null;
        }

        var seconds = parts.Select((part, at) => long.Parse(part, CultureInfo.InvariantCulture) * (at == 0 ? 3600 : at == 1 ? 60 : 1)).Sum();
        return seconds.ToString(CultureInfo.InvariantCulture);
    }
}
