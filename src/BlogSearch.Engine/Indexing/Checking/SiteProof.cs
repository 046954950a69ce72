namespace BlogSearch.Indexing.Checking;

/// <summary>How much of what the index links to stands in the built site.</summary>
/// <param name="Urls">URLs of published posts.</param>
/// <param name="UrlsProved">Those with a page.</param>
/// <param name="Anchors">Ids of headings in published posts.</param>
/// <param name="AnchorsProved">Those that the page has.</param>
public sealed record SiteProof(int Urls, int UrlsProved, int Anchors, int AnchorsProved)
{
    /// <summary>From 0 to 1; 1 also where there is nothing to prove.</summary>
    public double Share => Urls + Anchors == 0 ? 1 : (double)(UrlsProved + AnchorsProved) / (Urls + Anchors);
}
