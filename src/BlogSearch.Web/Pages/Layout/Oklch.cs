using System.Globalization;

namespace BlogSearch.Web.Pages.Layout;

/// <summary>A colour by lightness, chroma and hue as the eye sees them, the manner of CSS's <c>oklch()</c>.</summary>
/// <param name="Lightness">From 0, black, to 1, white.</param>
/// <param name="Hue">Degrees.</param>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    /// <summary>Below a half of the smallest step of a screen.</summary>
    private const double Inside = 0.001;

    /// <param name="hex"><c>#rrggbb</c></param>
    public static Oklch Of(string hex)
    {
        var (r, g, b) = (Linear(Channel(hex, 1)), Linear(Channel(hex, 3)), Linear(Channel(hex, 5)));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var (a, other) = ((1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s), (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
        return new Oklch((0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), Math.Sqrt((a * a) + (other * other)), Math.Atan2(other, a) * 180 / Math.PI);
    }

    /// <summary>As near as a screen comes: lightness and hue are kept, chroma gives way.</summary>
    public string ToHex()
    {
        var (r, g, b) = Screen();
        return string.Create(CultureInfo.InvariantCulture, $"#{Byte(r):x2}{Byte(g):x2}{Byte(b):x2}");
    }

    /// <summary>From 1 to 21, by the formula of WCAG, between the colours as a screen shows them.</summary>
    public double ContrastWith(Oklch other)
    {
        var (one, two) = (Luminance(), other.Luminance());
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    private double Luminance()
    {
        var hex = ToHex();
        return (0.2126 * Linear(Channel(hex, 1))) + (0.7152 * Linear(Channel(hex, 3))) + (0.0722 * Linear(Channel(hex, 5)));
    }

    private (double R, double G, double B) Screen()
    {
        var colour = this;
        var rgb = colour.ToLinear();
        while (colour.Chroma > 0 && !(IsInside(rgb.R) && IsInside(rgb.G) && IsInside(rgb.B)))
        {
            colour = colour with { Chroma = Math.Max(0, colour.Chroma - 0.002) };
            rgb = colour.ToLinear();
        }

        return rgb;
    }

    private (double R, double G, double B) ToLinear()
    {
        var (a, other) = (Chroma * Math.Cos(Hue * Math.PI / 180), Chroma * Math.Sin(Hue * Math.PI / 180));
        var l = Math.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * other), 3);
        var m = Math.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * other), 3);
        var s = Math.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * other), 3);
        return ((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s), (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s), (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static bool IsInside(double channel) => channel is >= -Inside and <= 1 + Inside;

    private static double Channel(string hex, int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    private static int Byte(double linear)
    {
        var channel = Math.Clamp(linear, 0, 1);
        return (int)Math.Round(255 * (channel <= 0.0031308 ? channel * 12.92 : (1.055 * Math.Pow(channel, 1 / 2.4)) - 0.055));
    }
}
