namespace BlogSearch.Web.Serving.Asked;

/// <summary>A search that is over: what was asked, and whether there was an answer. Nothing of who asked it, and no time of day.</summary>
/// <param name="Words">As they were written.</param>
/// <param name="Nothing">True when no post has them all.</param>
internal sealed record AskedSearch(string Words, bool Nothing);
