namespace BlogSearch.Web.Serving;

/// <summary>Somebody who said the secret.</summary>
/// <param name="Name">Tells it from other sessions; never shown.</param>
/// <param name="Until">When it ends by itself.</param>
/// <param name="Token">What each form of a page of this session carries, so that no other site's form passes for one of them.</param>
public sealed record AuthorSession(string Name, DateTimeOffset Until, string Token);
