namespace BlogSearch.Web.Serving.Asked;

/// <summary>Words that readers looked for.</summary>
/// <param name="Words">As somebody wrote them.</param>
/// <param name="Searches">How often.</param>
/// <param name="Nothing">How often no post had them all.</param>
/// <param name="Opened">How often a post was opened then.</param>
/// <param name="Path">Of the post that was opened most; null when none was.</param>
public sealed record AskedQuery(string Words, int Searches, int Nothing, int Opened, string? Path)
{
    /// <summary>How often posts were found and none was opened.</summary>
    public int Left => Math.Max(0, Searches - Nothing - Opened);
}
