namespace BlogSearch.Web.Serving.Asked;

/// <summary>A post that was opened from the results of a search.</summary>
/// <param name="Path">Of the post.</param>
/// <param name="First">True when it is the first that was opened of that search.</param>
internal sealed record AskedOpening(string Words, string Path, bool First);
