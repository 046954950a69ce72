using System.Collections.Immutable;

namespace BlogSearch.Text;

/// <summary>
/// What a link leads to, in every width that someone may ask for: its site (<c>kubernetes.io</c>), each path towards its page
/// (<c>kubernetes.io/docs</c>, …), and, within the own site, the paths alone (<c>/2019/11/20/x</c>). Lower case, decoded, without
/// <c>www.</c>, query, anchor and last slash: who looks for links does not remember these.
/// </summary>
internal static class LinkPlaces
{
    /// <summary>Parts of a path that are told apart; what lies deeper is found by these.</summary>
    private const int MostParts = 10;

    /// <summary>Longer places are cut: nobody types them.</summary>
    private const int Longest = 200;

    /// <param name="target">As written in the post.</param>
    /// <param name="home">Where the post itself is published; its host does not matter when it is not known.</param>
    /// <returns>The widest first; none for mail addresses and other kinds of link that lead to no page.</returns>
    public static ImmutableArray<string> Of(string target, Uri home)
    {
        if (target.StartsWith('#') || !Uri.TryCreate(home, target, out var full) || full.Scheme is not ("http" or "https"))
        {
            return [];
        }

        var host = Bare(full.Host);
        var places = ImmutableArray.CreateBuilder<string>();
        if (host == Bare(home.Host))
        {
            AddPaths(places, "", full.AbsolutePath);
        }

        if (host.Length > 0 && full.Host != UnknownHome.Host)
        {
            AddSites(places, host);
            AddPaths(places, host, full.AbsolutePath);
        }

        return places.ToImmutable();
    }

    /// <summary>Stands in for a home whose address is not known.</summary>
    public static Uri UnknownHome { get; } = new("http://home.invalid/");

    /// <summary>The place that someone asks for: with or without scheme, <c>www.</c> and slashes at its ends.</summary>
    /// <returns>Empty when nothing is left.</returns>
    public static string Asked(string value)
    {
        var text = value.Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        text = scheme >= 0 ? text[(scheme + 3)..] : text.StartsWith("//", StringComparison.Ordinal) ? text[2..] : text;
        var cut = text.AsSpan().IndexOfAny('#', '?');
        return Cut(Decoded(Bare(cut < 0 ? text : text[..cut])).TrimEnd('/').ToLowerInvariant());
    }

    /// <summary><c>docs.github.com</c> is of <c>github.com</c> too, and of what is called <c>github</c>.</summary>
    private static void AddSites(ImmutableArray<string>.Builder places, string host)
    {
        var parts = host.Split('.');
        for (var i = 0; i < parts.Length - 1; i++)
        {
            places.Add(Cut(parts[i]));
            places.Add(Cut(string.Join('.', parts[i..])));
        }

        if (parts is [var alone])
        {
            places.Add(Cut(alone));
        }
    }

    private static void AddPaths(ImmutableArray<string>.Builder places, string before, string path)
    {
        var parts = path.Split('/', MostParts + 1, StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts.Take(MostParts))
        {
            before = $"{before}/{Decoded(part).Split('/')[0].ToLowerInvariant()}";
            if (before.Length > Longest)
            {
                return;
            }

            places.Add(before);
        }
    }

    private static string Decoded(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    private static string Bare(string host)
    {
        var lower = host.ToLowerInvariant();
        return lower.StartsWith("www.", StringComparison.Ordinal) ? lower[4..] : lower;
    }

    private static string Cut(string place) => place.Length <= Longest ? place : place[..Longest];
}
