using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>The parts of the ranking that can be left out, to measure what each gives.</summary>
public static class RankingParts
{
    public static readonly ImmutableArray<string> Names =
        ["inboundAnchors", "exactForms", "titleCoverage", "frameWords", "clustering", "pairs", "opening", "feedback", "agreement", "recency", "links"];

    /// <returns>The ranking without the part; null when it has no part of that name.</returns>
    public static Ranking? Without(Ranking ranking, string part) => part switch
    {
        "inboundAnchors" => ranking with { InboundAnchors = 0 },
        "exactForms" => ranking with { ExactBonus = 0 },
        "titleCoverage" => ranking with { TitleCoverage = 0 },
        "frameWords" => ranking with { Frame = 1 },
        "clustering" => ranking with { Clustering = 0 },
        "pairs" => ranking with { Pairs = 0 },
        "opening" => ranking with { Opening = 0 },
        "feedback" => ranking with { Feedback = 0 },
        "agreement" => ranking with { Agreement = 0 },
        "recency" => ranking with { Recency = 0 },
        "links" => ranking with { Links = 0 },
        _ => null,
    };
}
