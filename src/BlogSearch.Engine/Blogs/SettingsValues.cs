using System.Collections.Immutable;
using System.Globalization;

namespace BlogSearch.Blogs;

/// <summary>Turns the values of <c>blogsearch.yaml</c> into their types.</summary>
/// <param name="folder">What names of files are relative to.</param>
/// <param name="file">Where the values stand.</param>
internal sealed class SettingsValues(Node.Map map, string folder, string file)
{
    /// <summary>Recency and links can double a score at most, or nothing else would count.</summary>
    private const int MostPrior = 1;

    private const int MostWeight = 100;

    public string Source => file;

    public BlogSettings Read() => new()
    {
        Blog = Blog(Group("blog")),
        Search = new SearchSettings
        {
            Synonyms = SynonymSettings.Read(Group("search").Find("synonyms"), folder, file),
            Typos = Flag(Group("search"), "typos"),
            Languages = [.. Texts(Group("search").Find("languages")).Select(HugoLanguages.Tag)],
        },
        Ranking = new RankingSettings
        {
            InboundAnchors = Anchors(Group("ranking").Find("inboundAnchors")),
            Recency = Number(Group("ranking").Find("recency"), MostPrior),
            Links = Number(Group("ranking").Find("links"), MostPrior),
            Weights = (Group("ranking").Child("weights")?.Pairs ?? []).ToImmutableSortedDictionary(pair => pair.Key, pair => Number(pair.Value, MostWeight) ?? 0, StringComparer.Ordinal),
        },
        Page = new PageValues(Group("page"), folder, file).Read(),
        Index = new IndexSettings { Keep = Whole(Group("index"), "keep"), MemoryBudget = Bytes(Group("index").Find("memoryBudget")) },
        QueryLog = new QueryLogSettings { Enabled = Flag(Group("queryLog"), "enabled"), Days = Days(Group("queryLog").Find("days")) },
        Checks = CheckSettingsReader.Read(this, Group("checks")),
        Limits = new LimitSettings { File = Bytes(Group("limits").Find("file")), PostTime = Duration(Group("limits").Find("postTime")) },
    };

    private BlogOverrides Blog(Node.Map group) => new()
    {
        Title = group.Text("title"),
        BaseUrl = Address(group.Find("baseUrl")),
        Kind = OneOf<BlogKind>(group.Find("kind")),
        Content = group.Text("content"),
        Permalink = group.Text("permalink"),
        Language = group.Text("language") is { } language ? HugoLanguages.Tag(language) : null,
        TimeZone = Zone(group.Find("timeZone")),
        Anchors = OneOf<AnchorScheme>(group.Find("anchors")),
        Links = group.Find("links") is { } links ? Links(links) : null,
    };

    private Node.Map Group(string name) => map.Find(name) switch
    {
        null => Node.Map.Empty,
        Node.Map group => group,
        var other => throw Wrong(other, "holds no keys and values"),
    };

    private string? Address(Node? node) => node is null ? null : BaseUrls.Clean(Text(node)) ?? throw Wrong(node, "is no web address; write one such as https://example.org/");

    private string? Zone(Node? node) =>
        node is null || TimeZoneInfo.TryFindSystemTimeZoneById(Text(node), out _) ? (node as Node.Scalar)?.Text : throw Wrong(node, "is no time zone; write one such as Europe/Berlin");

    private string Links(Node node) => Text(node) is "site" or "post" ? Text(node) : throw Wrong(node, "is neither site nor post");

    // GitHubAscii is written github-ascii.
    private T? OneOf<T>(Node? node)
        where T : struct, Enum
    {
        if (node is null)
        {
            return null;
        }

        return Enum.TryParse<T>(Text(node).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw Wrong(node, $"is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
    }

    public bool? Flag(Node.Map group, string key) => group.Find(key) is not { } node ? null : Text(node).ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => true,
        "false" or "no" or "off" or "0" => false,
        _ => throw Wrong(node, "is neither true nor false"),
    };

    public int? Whole(Node.Map group, string key, int least = 1) => group.Find(key) is not { } node ? null
        : int.TryParse(Text(node), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : throw Wrong(node, least == 0 ? "is no whole number" : "is no whole number above 0");

    private int? Days(Node? node) => node is null ? null
        : int.TryParse(Text(node), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= QueryLogSettings.MostDays
            ? days
            : throw Wrong(node, string.Create(CultureInfo.InvariantCulture, $"is no whole number from 1 to {QueryLogSettings.MostDays}"));

    private double? Number(Node? node, int most) => node is null ? null
        : double.TryParse(Text(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= most
            ? number
            : throw Wrong(node, string.Create(CultureInfo.InvariantCulture, $"is no number from 0 to {most}"));

    // true leaves the weight as it is.
    private double? Anchors(Node? node) => node is null || Text(node) is "true" ? null : Text(node) is "false" ? 0 : Number(node, MostWeight);
    public double? Number(Node? node) => node is null ? null
        : double.TryParse(Text(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Wrong(node, "is no number");

    // 256 MiB, 1 GB, 1000000.
    private long? Bytes(Node? node)
    {
        if (node is null)
        {
            return null;
        }

        var text = Text(node).Trim();
        var digits = text.AsSpan().TrimEnd("KkMmGgIiBb ");
        var unit = text[digits.Length..].Trim().ToUpperInvariant() switch { "" or "B" => 0, ['K', ..] => 10, ['M', ..] => 20, ['G', ..] => 30, _ => -1 };
        return unit >= 0 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < long.MaxValue >> 31
            ? number << unit
            : throw Wrong(node, "is no size; write one such as 256 MiB");
    }

    public ImmutableArray<string> Texts(Node? node) => node switch
    {
        null => [],
        Node.Scalar scalar => [.. scalar.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Node.List list => [.. list.Values.Select(Text)],
        _ => throw Wrong(node, "is no list"),
    };

    /// <summary>Zero for <c>off</c>.</summary>
    public TimeSpan? DurationOrOff(Node? node) => node is Node.Scalar { Text: "off" or "false" or "0" } ? TimeSpan.Zero : Duration(node);

    private TimeSpan? Duration(Node? node) => node is null ? null : Durations.Parse(Text(node)) ?? throw Wrong(node, "is no span of time; write one such as 5s");

    public string Text(Node node) => node is Node.Scalar scalar ? scalar.Text : throw Wrong(node, "is a list or map where one value belongs");

    public ConfigurationException Wrong(Node node, string what) =>
        new(file, node.Line, node is Node.Scalar scalar ? $"{Shown.Text(scalar.Text)} {what}" : $"the value {what}");
}
