using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Where a file stands in a Hugo site.</summary>
/// <param name="Folder">Below the language's content folder, without slashes at its ends.</param>
internal readonly record struct HugoPlace(HugoLanguage Language, string Folder, string BaseName, bool IsBundle)
{
    /// <summary>True when a folder or the file's name says which language it is.</summary>
    public bool NamesLanguage { get; init; }

    public static HugoPlace Of(string path, HugoSite site)
    {
        var language = site.Languages[0];
        var isNamed = false;
        foreach (var one in site.Languages)
        {
            if (one.Folder.Length > 0 && path.StartsWith(one.Folder, StringComparison.Ordinal))
            {
                language = one;
                isNamed = true;
            }
        }

        var below = path[(path.StartsWith(language.Folder, StringComparison.Ordinal) ? language.Folder.Length : 0)..];
        var slash = below.LastIndexOf('/');
        var name = Path.GetFileNameWithoutExtension(below[(slash + 1)..]);
        var dot = name.LastIndexOf('.');
        if (dot > 0 && site.Languages.FirstOrDefault(one => one.Code == name[(dot + 1)..]) is { } suffix)
        {
            (language, name, isNamed) = (suffix, name[..dot], true);
        }

        return new HugoPlace(language, slash < 0 ? "" : below[..slash], name, name == "index") { NamesLanguage = isNamed };
    }

    public static bool NamesDisabledLanguage(string path, HugoSite site) =>
        Path.GetExtension(Path.GetFileNameWithoutExtension(path)) is ['.', .. var code] && site.DisabledLanguages.Contains(code, StringComparer.Ordinal);

    /// <summary>Name of the file, or of the bundle's folder.</summary>
    public string Name => IsBundle ? Folder[(Folder.LastIndexOf('/') + 1)..] : BaseName;

    /// <summary>A folder is a section when it has an <c>_index.md</c>, or lies at the top.</summary>
    public string[] Sections(HugoSite site)
    {
        var names = Folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var most = IsBundle ? names.Length - 1 : names.Length;
        for (var depth = most; depth > 1; depth--)
        {
            if (site.Sections.Contains(Language.Folder + string.Join('/', names[..depth])))
            {
                return names[..depth];
            }
        }

        return most > 0 ? names[..1] : [];
    }

    public string LanguageFolder(HugoSite site) =>
        Language.BaseUrl is not null || (Language == site.Languages[0] && !site.DefaultLanguageInSubfolder) ? "" : Language.Code;
}
