namespace BlogSearch.Indexing;

/// <summary>What one post may cost.</summary>
internal static class IndexLimits
{
    /// <summary>A post that takes longer is left out: Markdig needs quadratic time for some texts of a few thousand signs, and a size limit does not see them.</summary>
    public static readonly TimeSpan PostTime = TimeSpan.FromSeconds(5);

    /// <summary>Posts that may be read ahead of the writer; bounds memory.</summary>
    public const int ReadAhead = 64;

    /// <summary>Stack of a reading thread in bytes: nesting up to the limits needs a few hundred kilobytes, the rest is margin, for an overflow ends the process.</summary>
    public const int ReaderStack = 16 << 20;

    /// <summary>Lucene's buffer before it writes a part of the index, in MB, hardly less on disk. An edit rewrites the part its post stands in, so that small blogs are best written in small ones.</summary>
    public const double BufferMegabytes = 3;
}
