namespace BlogSearch.Blogs;

/// <summary>The generator a folder of posts is written for; it decides URLs, dates, taxonomies and anchors.</summary>
public enum BlogKind
{
    /// <summary>No sign of a generator: every Markdown file is a post.</summary>
    Plain,
    Hugo,
    Jekyll,
    Zola,
    Eleventy,
    Pelican,
    Hexo,
    Docusaurus,
    Astro,
}
