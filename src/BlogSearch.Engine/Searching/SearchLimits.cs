namespace BlogSearch.Searching;

/// <summary>What a search never exceeds, whatever is asked of it.</summary>
public static class SearchLimits
{
    /// <summary>Characters of query text that are read; more is a paste by mistake, and costs time.</summary>
    public const int QueryLength = 1_000;

    /// <summary>Words of a query that are used.</summary>
    public const int QueryWords = 64;

    /// <summary>Hits a page.</summary>
    public const int PageSize = 50;

    /// <summary>Hits that can be reached by turning pages.</summary>
    public const int Depth = 1_000;

    /// <summary>Values of one filter that are used.</summary>
    public const int FilterValues = 20;

    /// <summary>After this the best hits found so far are the answer.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(1);
}
