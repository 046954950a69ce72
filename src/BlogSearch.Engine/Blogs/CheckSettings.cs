namespace BlogSearch.Blogs;

/// <summary>What the settings say of one check. Null: not said.</summary>
public sealed record CheckSettings
{
    public static CheckSettings None { get; } = new();

    /// <summary>When a measurement is good.</summary>
    public SettingText? SuccessCondition { get; init; }

    /// <summary>When a measurement is bad.</summary>
    public SettingText? FailureCondition { get; init; }

    /// <summary>How many measurements may be bad.</summary>
    public int? FailureLimit { get; init; }

    /// <summary>True: measured and reported, and decides nothing.</summary>
    public bool? DryRun { get; init; }

    /// <summary>Of <c>golden</c>: the file of judged queries, relative to the blog's folder.</summary>
    public SettingText? File { get; init; }

    /// <summary>Of <c>golden</c>: the mean nDCG@10 that must be reached.</summary>
    public double? Floor { get; init; }
}
