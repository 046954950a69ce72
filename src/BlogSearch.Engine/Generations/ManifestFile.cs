namespace BlogSearch.Generations;

/// <param name="Name">Of a file in the generation's folder.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
public sealed record ManifestFile(string Name, long Length, string Hash);
