using System.Collections.Immutable;
using System.Globalization;

namespace BlogSearch.Blogs;

/// <summary>The languages of a Hugo site, the default one first.</summary>
internal static class HugoLanguages
{
    public static ImmutableArray<HugoLanguage> Read(Node.Map map)
    {
        var standard = map.Text("defaultContentLanguage") ?? "en";
        var disabled = Disabled(map);
        var languages = Given(map)
            .Where(given => !disabled.Contains(given.Code, StringComparer.Ordinal))
            .Select(given => Read(given.Code, given.Map, map))
            .OrderBy(language => !language.Code.Equals(standard, StringComparison.OrdinalIgnoreCase))
            .ToImmutableArray();
        return languages.IsEmpty
            ? [new HugoLanguage(standard.ToLowerInvariant(), Tag(map.Text("languageCode") ?? standard), "", null, HugoUrlRules.Read(map))]
            : languages;
    }

    /// <summary>Codes of the languages that the configuration turns off.</summary>
    public static ImmutableArray<string> Disabled(Node.Map map) =>
    [
        .. HugoConfiguration.Strings(map.Find("disableLanguages")).Select(code => code.ToLowerInvariant()),
        .. Given(map).Where(given => given.Map.Flag("disabled")).Select(given => given.Code),
    ];

    private static IEnumerable<(string Code, Node.Map Map)> Given(Node.Map map) =>
        (map.Child("languages")?.Pairs ?? []).Where(pair => pair.Value is Node.Map).Select(pair => (pair.Key.ToLowerInvariant(), (Node.Map)pair.Value)); // filtered just before

    private static HugoLanguage Read(string code, Node.Map own, Node.Map site)
    {
        var content = (site.Text("contentDir") ?? "content") + "/";
        var folder = own.Text("contentDir") is { } named && named.StartsWith(content, StringComparison.Ordinal) ? named[content.Length..].Trim('/') + "/" : "";
        var rules = new Node.Map([.. site.Pairs.Where(pair => own.Find(pair.Key) is null), .. own.Pairs], own.Line);
        return new HugoLanguage(code, Tag(own.Text("languageCode") ?? code), folder, own.Text("baseURL") is { } url ? url.TrimEnd('/') + "/" : null, HugoUrlRules.Read(rules));
    }

    /// <summary>As BCP 47 writes it: <c>en-us</c> is <c>en-US</c>.</summary>
    internal static string Tag(string code)
    {
        var parts = code.Replace('_', '-').Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = i == 0 ? parts[i].ToLowerInvariant() : parts[i].Length switch
            {
                2 => parts[i].ToUpperInvariant(),
                4 => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(parts[i].ToLowerInvariant()),
                _ => parts[i],
            };
        }

        return string.Join('-', parts);
    }
}
