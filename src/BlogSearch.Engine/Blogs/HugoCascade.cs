namespace BlogSearch.Blogs;

/// <summary>Front matter that a section or the configuration hands down to the pages below.</summary>
/// <param name="Folder">Folder relative to the content folder with <c>/</c> behind it; empty for all pages.</param>
/// <param name="PathGlob">Pages it is meant for, null for all.</param>
/// <param name="Kind">Kind of page it is meant for, null for all.</param>
/// <param name="Language">Code of the language it is meant for, null for all.</param>
/// <param name="Values">What the pages get unless they say it themselves.</param>
internal sealed record HugoCascade(string Folder, string? PathGlob, string? Kind, string? Language, Node.Map Values)
{
    /// <summary>Path of the section file it stands in, relative to the content folder; it reaches pages of that file's language alone. Null: the configuration.</summary>
    public string? Source { get; init; }
}
