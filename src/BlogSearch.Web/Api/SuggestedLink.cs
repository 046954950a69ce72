using System.Collections.Immutable;
using BlogSearch.Searching;

namespace BlogSearch.Web.Api;

/// <summary>One suggestion and where it leads.</summary>
internal sealed record SuggestedLink(SuggestionKind Kind, string Text, ImmutableArray<Mark> Marks, int Count, string Url);
