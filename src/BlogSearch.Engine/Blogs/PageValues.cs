using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>Reads the group <c>page</c>. What a visitor's browser is to load or follow is checked here, once.</summary>
/// <param name="folder">What names of files are relative to.</param>
/// <param name="file">Where the values stand.</param>
internal sealed class PageValues(Node.Map group, string folder, string file)
{
    /// <summary>Every first visit loads it.</summary>
    private const int LargestLogo = 64 << 10;

    private static readonly string[] Languages = ["en", "de"];

    public PageSettings Read() => new()
    {
        Title = group.Text("title"),
        Logo = group.Find("logo") is { IsNull: false } logo ? Logo(logo) : null,
        Accent = group.Find("accent") is { } accent ? Accent(accent) : null,
        Language = group.Find("language") is { IsNull: false } language ? Language(language) : null,
        Links = [.. (group.Child("links")?.Pairs ?? []).Select(pair => KeyValuePair.Create(pair.Key, Target(pair.Value)))],
    };

    private PageLogo Logo(Node node)
    {
        var name = Text(node);
        if (name.StartsWith("//", StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal))
        {
            throw Wrong(node, "is an address, and the page asks nothing of other sites; name a picture in the blog's folder, such as static/logo.svg");
        }

        // Never outside of the blog's folder, whatever the name says.
        var parts = name.TrimStart('/').Split('/');
        var path = Path.Combine([folder, .. parts]);
        if (Array.Exists(parts, part => part is "" or "." or "..") || new FileInfo(path) is not { Exists: true } picture)
        {
            throw Wrong(node, "is no file in the blog's folder; name a picture there, such as static/logo.svg");
        }

        if (picture.Length > LargestLogo)
        {
            throw Wrong(node, "is larger than 64 KiB, and every first visit loads it; make it smaller");
        }

        var content = File.ReadAllBytes(path);
        return ImageType.Of(name, content.AsSpan(0, Math.Min(content.Length, ImageType.HeadLength))) is { } type
            ? new PageLogo([.. content], type)
            : throw Wrong(node, "is no picture; take an SVG, PNG, JPEG, GIF, WebP or AVIF");
    }

    private string Accent(Node node)
    {
        var digits = node is Node.Scalar { Text: ['#', .. var rest] } && rest.All(char.IsAsciiHexDigit) ? rest.ToLowerInvariant() : "";
        return digits.Length switch
        {
            6 => "#" + digits,
            3 => "#" + string.Concat(digits.Select(digit => new string(digit, 2))),
            _ => throw Wrong(node, "is no colour; write one such as \"#1f4795\", in quotes, for # begins a comment"),
        };
    }

    private string? Language(Node node) => Text(node).ToLowerInvariant() switch
    {
        "auto" => null,
        var language when Languages.Contains(language, StringComparer.Ordinal) => language,
        _ => throw Wrong(node, $"is no language of the page; write auto, {string.Join(" or ", Languages)}"),
    };

    private string Target(Node node)
    {
        var target = Text(node).Trim();
        var isPath = target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) && !target.Contains('\\', StringComparison.Ordinal);
        return isPath || (Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto")
            ? target
            : throw Wrong(node, "leads nowhere; write an address such as https://example.org/, or a path such as /about/");
    }

    private string Text(Node node) => node is Node.Scalar scalar ? scalar.Text : throw Wrong(node, "is a list or map where one value belongs");

    private ConfigurationException Wrong(Node node, string what) => new(file, node.Line, node is Node.Scalar scalar ? $"{Shown.Text(scalar.Text)} {what}" : $"the value {what}");
}
