namespace BlogSearch.Web.Pages.Layout;

/// <summary>
/// The colours of links made of the one that the blog's owner likes: of its hue, and lighter or darker where it could not be read otherwise. Text in them
/// has a contrast of 4.5 to 1 (WCAG 2.2 AA) on every ground of <c>app.css</c> that a link lies on, in light and in dark.
/// </summary>
/// <param name="Light">Of links on light grounds, <c>#rrggbb</c>.</param>
/// <param name="LightTint">Behind what is chosen.</param>
internal sealed record AccentColours(string Light, string Dark, string LightTint, string DarkTint)
{
    /// <summary>Asked for, with a little room for how browsers round.</summary>
    private const double Contrast = 4.6;

    private const double Step = 0.005;

    /// <summary>As in <c>app.css</c>: paper, raised, sunk, what a marker leaves behind.</summary>
    private static readonly Oklch[] LightGrounds = [new(0.993, 0.002, 262), new(1, 0, 0), new(0.968, 0.004, 262), new(0.94, 0.125, 100)];

    private static readonly Oklch[] DarkGrounds = [new(0.185, 0.014, 262), new(0.225, 0.016, 262), new(0.39, 0.078, 92)];

    /// <summary>Rules that stand behind those of <c>app.css</c>.</summary>
    public string Style =>
        ":root{" + $"--accent:light-dark({Light}, {Dark});--tint:light-dark({LightTint}, {DarkTint})" + "}"
        + "@supports not (color:light-dark(#000, #fff)){:root{" + $"--accent:{Light};--tint:{LightTint}" + "}}";

    /// <param name="accent"><c>#rrggbb</c></param>
    public static AccentColours Of(string accent)
    {
        var wish = Oklch.Of(accent);
        var (lightTint, darkTint) = (Tint(wish, 0.955, 0.018), Tint(wish, 0.27, 0.045));
        return new AccentColours(
            Readable(wish, [.. LightGrounds, lightTint], -Step).ToHex(),
            Readable(wish, [.. DarkGrounds, darkTint], Step).ToHex(),
            lightTint.ToHex(),
            darkTint.ToHex());
    }

    // A grey stays one.
    private static Oklch Tint(Oklch wish, double lightness, double chroma) => new(lightness, Math.Min(chroma, wish.Chroma), wish.Hue);

    /// <summary>Ends at black or white, which can be read on all of these.</summary>
    private static Oklch Readable(Oklch wish, Oklch[] grounds, double step)
    {
        var colour = wish;
        while (colour.Lightness != (step > 0 ? 1 : 0) && !grounds.All(ground => colour.ContrastWith(ground) >= Contrast))
        {
            colour = colour with { Lightness = Math.Clamp(colour.Lightness + step, 0, 1) };
        }

        return colour;
    }
}
