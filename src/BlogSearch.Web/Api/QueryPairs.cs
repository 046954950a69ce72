using Microsoft.AspNetCore.WebUtilities;

namespace BlogSearch.Web.Api;

/// <summary>The parameters of an address, one pair a value, in their order.</summary>
internal static class QueryPairs
{
    /// <param name="query">With or without <c>?</c> in front; null and empty hold none.</param>
    public static IEnumerable<KeyValuePair<string, string>> Read(string? query)
    {
        foreach (var pair in new QueryStringEnumerable(query))
        {
            yield return new(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }
    }
}
