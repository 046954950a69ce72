using BlogSearch.Blogs;

namespace BlogSearch.Delivery;

/// <summary>A check with its conditions, as in an AnalysisTemplate of Argo Rollouts.</summary>
/// <typeparam name="TSubject">What it looks at.</typeparam>
internal sealed record PlannedCheck<TSubject>
{
    public required CheckKind<TSubject> Kind { get; init; }

    /// <summary>Null: what is not bad is good.</summary>
    public Condition? Success { get; init; }

    /// <summary>Null: what is not good is bad.</summary>
    public Condition? Failure { get; init; }

    /// <summary>How many measurements may be bad.</summary>
    public int FailureLimit { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Whoever sets one condition means it alone: the usual ones go, both.</summary>
    /// <exception cref="ConfigurationException">A condition cannot be understood.</exception>
    public static PlannedCheck<TSubject> Of(CheckKind<TSubject> kind, CheckSettings settings)
    {
        var usual = settings.SuccessCondition is null && settings.FailureCondition is null;
        return new PlannedCheck<TSubject>
        {
            Kind = kind,
            Success = usual ? Parse(kind, kind.Success) : Parse(kind, settings.SuccessCondition, "successCondition"),
            Failure = usual ? Parse(kind, kind.Failure) : Parse(kind, settings.FailureCondition, "failureCondition"),
            FailureLimit = settings.FailureLimit ?? 0,
            DryRun = settings.DryRun ?? false,
        };
    }

    private static Condition? Parse(CheckKind<TSubject> kind, string? condition) => condition is null ? null : Condition.Parse(condition, kind.Values);

    private static Condition? Parse(CheckKind<TSubject> kind, SettingText? setting, string key)
    {
        try
        {
            return Parse(kind, setting?.Text);
        }
        catch (ConditionException wrong)
        {
            throw new ConfigurationException(setting!.Source, setting.Line, $"checks.{kind.Name}.{key}, {wrong.Message}"); // without a setting nothing is parsed
        }
    }
}
