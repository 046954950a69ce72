namespace BlogSearch.Blogs;

/// <summary>Opens a folder of posts without a configuration that we read.</summary>
internal static class PlainBlog
{
    public static Blog Open(string root, BlogSigns signs)
    {
        var content = Path.Combine(root, "content");
        return new Blog
        {
            Root = root,
            Kind = signs.Kind,
            KindReason = signs.Reason,
            ContentFolder = System.IO.Directory.Exists(content) ? content : root,
            Fingerprint = "",
        };
    }
}
