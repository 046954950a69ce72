namespace BlogSearch.Tests.Support;

/// <param name="Day">As written, <c>2019-11-20</c>; empty without a date.</param>
internal sealed record CrudePost(string Day, string[] Tags, string[] Categories, bool Draft);
