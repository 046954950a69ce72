using System.Collections.Immutable;
using System.Globalization;

namespace BlogSearch.Blogs;

/// <summary>The languages of a Hugo site, the default one first.</summary>
internal static class HugoLanguages
{
    public static ImmutableArray<HugoLanguage> Read(Node.Map map)
    {
        var standard = map.Text("defaultContentLanguage") ?? "en";
        var content = map.Text("contentDir") ?? "content";
        var disabled = HugoConfiguration.Strings(map.Find("disableLanguages"));
        var languages = (map.Child("languages")?.Pairs ?? [])
            .Where(pair => pair.Value is Node.Map language && !language.Flag("disabled") && !disabled.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))
            .Select(pair => Read(pair.Key, (Node.Map)pair.Value, content))
            .OrderBy(language => !language.Code.Equals(standard, StringComparison.OrdinalIgnoreCase))
            .ToImmutableArray();
        var tag = map.Text("languageCode") ?? standard;
        return languages.IsEmpty ? [new HugoLanguage(standard.ToLowerInvariant(), Tag(tag), "", null)] : languages;
    }

    private static HugoLanguage Read(string code, Node.Map map, string content)
    {
        var folder = map.Text("contentDir") is { } own && own.StartsWith(content + "/", StringComparison.Ordinal) ? own[(content.Length + 1)..].Trim('/') + "/" : "";
        return new HugoLanguage(code.ToLowerInvariant(), Tag(map.Text("languageCode") ?? code), folder, map.Text("baseURL") is { } url ? url.TrimEnd('/') + "/" : null);
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
