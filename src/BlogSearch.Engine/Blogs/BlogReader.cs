using System.Collections;
using System.Security.Cryptography;
using System.Text;

namespace BlogSearch.Blogs;

/// <summary>Finds out what kind of blog a folder is and reads its configuration.</summary>
public static class BlogReader
{
    /// <summary>Changes whenever posts come out different from the same files: every blog is read again.</summary>
    private const string ReaderVersion = "4";

    /// <param name="folder">A site's root or a folder of posts.</param>
    /// <param name="kind">Overrules what the folder looks like; null finds out.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ConfigurationException">A configuration file is broken or has an unknown key.</exception>
    public static Blog Open(string folder, BlogKind? kind = null) => Open(folder, kind, Environment.GetEnvironmentVariables());

    /// <param name="environment">Variables that override <c>blogsearch.yaml</c>.</param>
    internal static Blog Open(string folder, BlogKind? kind, IDictionary environment)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!System.IO.Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"There is no folder {root}.");
        }

        var settings = SettingsReader.Read(root, environment);
        var signs = BlogSigns.Find(root, kind ?? settings.Blog.Kind);
        var blog = signs.Kind switch
        {
            BlogKind.Hugo => HugoBlog.Open(root, signs, settings),
            BlogKind.Jekyll => JekyllBlog.Open(root, signs, settings),
            _ => OtherBlog.Open(root, signs, settings),
        };
        blog = Override(blog, settings);
        return blog with { Fingerprint = Fingerprint(blog, signs.Files) };
    }

    /// <summary>What <c>blogsearch.yaml</c> and the environment say, without looking at the blog.</summary>
    /// <param name="folder">The blog's root; when it is null or gone, the environment speaks alone.</param>
    /// <exception cref="ConfigurationException">The file is broken, a key unknown, or a value makes no sense.</exception>
    public static BlogSettings ReadSettings(string? folder) => SettingsReader.Read(folder, Environment.GetEnvironmentVariables());

    private static Blog Override(Blog blog, BlogSettings settings) => blog with
    {
        Settings = settings,
        Title = settings.Blog.Title ?? blog.Title,
        BaseUrl = settings.Blog.BaseUrl ?? blog.BaseUrl,
        Language = settings.Blog.Language ?? blog.Language,
        Anchors = settings.Blog.Anchors ?? blog.Anchors,
        TimeZone = settings.Blog.TimeZone is { } zone ? Zones.Find(zone, []) : blog.TimeZone,
        Permalink = settings.Blog.Permalink ?? blog.Permalink,
    };

    // Of the settings the groups `blog` and `limits` bear on how posts are read: another check or title of the page must not read every post again.
    private static string Fingerprint(Blog blog, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', ReaderVersion, blog.Kind, blog.TimeZone.Id, blog.BaseUrl, blog.Language, blog.Anchors, blog.Permalink, blog.Title, string.Join(',', blog.Settings.Search.Languages))));
        hash.AppendData(Encoding.UTF8.GetBytes($"\n{blog.Settings.Blog with { Links = null }}\n{blog.Settings.Limits}"));
        foreach (var file in files.Concat(blog.Sources))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{Path.GetRelativePath(blog.Root, file)}\n"));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
