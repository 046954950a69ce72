namespace BlogSearch.Searching;

/// <param name="Count">Posts, by the rules of <see cref="Facets"/>. A chosen value is listed also at 0.</param>
public readonly record struct FacetValue(string Value, int Count, bool Selected)
{
    /// <summary>How the request wrote a chosen value, where it wrote it otherwise: <c>k8s</c> for Kubernetes. Whoever takes it back looks for this.</summary>
    public string? Asked { get; init; }
}
