using System.Collections.Concurrent;

namespace BlogSearch.Web.Pages.Author;

/// <summary>What was looked up for the author in one generation, on one day. For any thread.</summary>
/// <param name="opened">When the generation was opened, in ticks; 0 while none is.</param>
internal sealed class AdviceKnown(long opened, DateOnly day)
{
    /// <summary>Ten pages full of other words.</summary>
    private const int Most = 500;

    public long Opened { get; } = opened;

    public DateOnly Day { get; } = day;

    /// <summary>Path of the newest post; null until it is looked up.</summary>
    public string? Newest { get; set; }

    /// <summary>By the words.</summary>
    public ConcurrentDictionary<string, Advice> Advices { get; } = new(StringComparer.Ordinal);

    /// <summary>How many posts have the words, by the words.</summary>
    public ConcurrentDictionary<string, int> Posts { get; } = new(StringComparer.Ordinal);

    public bool IsFull => Advices.Count + Posts.Count > Most;
}
