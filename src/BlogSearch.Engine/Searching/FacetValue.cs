namespace BlogSearch.Searching;

/// <param name="Count">Posts, by the rules of <see cref="Facets"/>. A chosen value is listed also at 0.</param>
public readonly record struct FacetValue(string Value, int Count, bool Selected);
