using System.Security.Cryptography;
using System.Text;

namespace BlogSearch.Blogs;

/// <summary>Finds out what kind of blog a folder is and reads its configuration.</summary>
public static class BlogReader
{
    /// <summary>Changes whenever posts come out different from the same files: every blog is read again.</summary>
    private const string ReaderVersion = "1";

    /// <param name="folder">A site's root or a folder of posts.</param>
    /// <param name="kind">Overrules what the folder looks like; null finds out.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ConfigurationException">A configuration file is broken or has an unknown key.</exception>
    public static Blog Open(string folder, BlogKind? kind = null)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!System.IO.Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"There is no folder {root}.");
        }

        var signs = BlogSigns.Find(root, kind);
        var blog = signs.Kind switch
        {
            BlogKind.Hugo => HugoBlog.Open(root, signs),
            BlogKind.Jekyll => JekyllBlog.Open(root, signs),
            _ => PlainBlog.Open(root, signs),
        };
        return blog with { Fingerprint = Fingerprint(blog, signs) };
    }

    private static string Fingerprint(Blog blog, BlogSigns signs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{ReaderVersion}\n{blog.Kind}\n{blog.TimeZone.Id}\n{blog.BaseUrl}\n{blog.Language}\n{blog.Anchors}\n"));
        foreach (var file in signs.Files.Concat(blog.Sources))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
