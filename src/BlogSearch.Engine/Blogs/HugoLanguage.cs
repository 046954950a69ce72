namespace BlogSearch.Blogs;

/// <param name="Code">The key under <c>languages</c>: <c>fr</c>; also the folder in URLs and the suffix of file names.</param>
/// <param name="Tag">BCP 47 tag: <c>languageCode</c>, else the key.</param>
/// <param name="Folder">Folder of its posts relative to the content folder with <c>/</c> behind it; empty when languages share the content folder.</param>
/// <param name="BaseUrl">Its own base URL with a slash at its end, or null.</param>
/// <param name="Urls">The site's rules as the language's own keys change them.</param>
internal sealed record HugoLanguage(string Code, string Tag, string Folder, string? BaseUrl, HugoUrlRules Urls);
