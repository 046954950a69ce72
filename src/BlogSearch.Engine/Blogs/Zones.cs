namespace BlogSearch.Blogs;

/// <summary>Time zones by their IANA names.</summary>
internal static class Zones
{
    /// <exception cref="ConfigurationException">There is no such zone.</exception>
    public static TimeZoneInfo Find(string? name, IReadOnlyList<string> files)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return TimeZoneInfo.Utc;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new ConfigurationException(files.Count > 0 ? files[0] : "blogsearch.yaml", 1, $"the time zone {Shown.Text(name)} is unknown; write one such as Europe/Berlin");
    }
}
