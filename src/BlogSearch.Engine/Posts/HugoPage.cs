namespace BlogSearch.Posts;

/// <summary>What Hugo's URL of a page depends on.</summary>
/// <param name="Folder">Below the language's content folder, without slashes at its ends; of a bundle its own folder.</param>
/// <param name="BaseName">File name without ending and language: <c>index</c> for a bundle.</param>
/// <param name="IsBundle">An <c>index.md</c>: its folder is the page.</param>
/// <param name="LanguageFolder">Folder in the URL, empty for the default language.</param>
/// <param name="Moment">Null without a date.</param>
internal sealed record HugoPage(string Folder, string BaseName, bool IsBundle, string LanguageFolder, string Title, string Slug, string Url, DateTimeOffset? Moment)
{
    /// <summary>First folder; empty for pages at the top.</summary>
    public string Section => Folder.IndexOf('/') is var at and >= 0 ? Folder[..at] : IsBundle ? "" : Folder;

    /// <summary>Folders down to the section the page is in.</summary>
    public string[] Sections { get; init; } = [];
}
