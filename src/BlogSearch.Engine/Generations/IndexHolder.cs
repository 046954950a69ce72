namespace BlogSearch.Generations;

/// <summary>Who is building.</summary>
internal sealed record IndexHolder(int Process, DateTimeOffset Since);
