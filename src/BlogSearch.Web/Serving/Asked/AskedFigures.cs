using System.Collections.Immutable;

namespace BlogSearch.Web.Serving.Asked;

/// <summary>What readers looked for, added up.</summary>
public sealed record AskedFigures
{
    public static AskedFigures None { get; } = new();

    /// <summary>Each day that has searches, in order.</summary>
    public ImmutableArray<AskedDay> Days { get; init; } = [];

    /// <summary>Asked most, first.</summary>
    public ImmutableArray<AskedQuery> Top { get; init; } = [];

    /// <summary>Those without an answer, the most asked first.</summary>
    public ImmutableArray<AskedQuery> Unanswered { get; init; } = [];

    /// <summary>Those that found posts of which mostly none was opened, the most left first.</summary>
    public ImmutableArray<AskedQuery> Abandoned { get; init; } = [];

    public int Searches => Days.Sum(day => day.Searches);

    public int Nothing => Days.Sum(day => day.Nothing);
}
