namespace BlogSearch.Searching.Explaining;

public enum ObstacleKind
{
    /// <summary>The post lacks a word.</summary>
    LacksWord,

    /// <summary>The post has a word that the query leaves out.</summary>
    HasUnwantedWord,

    /// <summary>The post does not pass a filter.</summary>
    Filter,
}
