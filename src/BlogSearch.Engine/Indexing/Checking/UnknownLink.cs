using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>A link to the own site that cannot be judged from the posts alone.</summary>
internal sealed record UnknownLink(string Path, int Line, string Target)
{
    /// <summary>One finding for each part of the site that such links lead to.</summary>
    public static IEnumerable<Finding> Groups(IEnumerable<UnknownLink> links) =>
        links.GroupBy(link => link.Part, StringComparer.Ordinal).Select(part => Of(part.Key, [.. part]));

    private string Part => Target.TrimStart('/').Split('/') is [var first, _, ..] ? $"/{first}/" : Target;

    private static Finding Of(string part, List<UnknownLink> links)
    {
        var what = links.Count == 1 ? $"1 link leads to {Shown.Text(links[0].Target)}" : string.Create(CultureInfo.InvariantCulture, $"{links.Count:N0} links lead to {Shown.Text(part)}");
        return new Finding
        {
            Kind = FindingKind.UnknownLink,
            Severity = Severity.Information,
            Path = links[0].Path,
            Line = links[0].Line,
            What = $"{what}, which is no post; whether it is there cannot be told from this folder.",
            Remedy = "Build the site and name its folder with --public.",
            Related = [.. links.Skip(1).Select(link => link.Path).Where(path => path != links[0].Path).Distinct(StringComparer.Ordinal)],
        };
    }
}
