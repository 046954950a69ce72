namespace BlogSearch.Searching;

public enum SearchSort
{
    /// <summary>Best first; newest first where there is nothing to rank by.</summary>
    Relevance,
    Newest,
    Oldest,

    /// <summary>Relevance without recency and without the link prior, for measuring.</summary>
    RelevanceOnly,
}
