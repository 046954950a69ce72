using System.Collections.Immutable;

namespace BlogSearch.Web.Api;

/// <summary>What <c>/api/suggest</c> answers.</summary>
/// <param name="Q">As it was asked.</param>
internal sealed record SuggestAnswer(string Q, ImmutableArray<SuggestedLink> Suggestions);
