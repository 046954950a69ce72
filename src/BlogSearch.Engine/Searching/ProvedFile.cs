namespace BlogSearch.Searching;

/// <summary>A file in memory.</summary>
/// <param name="Bytes">Never written to.</param>
/// <param name="Hash">Of these bytes, as the manifest has it.</param>
internal sealed record ProvedFile(byte[] Bytes, string Hash);
