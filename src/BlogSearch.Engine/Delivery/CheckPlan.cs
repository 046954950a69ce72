using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Searching;

namespace BlogSearch.Delivery;

/// <summary>The checks of a blog: what they measure, with the conditions that its settings give them.</summary>
internal sealed record CheckPlan
{
    public required ImmutableArray<PlannedCheck<Comparison>> Checks { get; init; }

    /// <summary>Those that look at live figures after promotion.</summary>
    public required ImmutableArray<PlannedCheck<LiveComparison>> LiveChecks { get; init; }

    public ImmutableArray<GoldenQuery> Golden { get; init; } = [];

    public double GoldenFloor { get; init; }

    public ImmutableArray<string> Queries { get; init; } = [];

    /// <exception cref="ConfigurationException">A condition cannot be understood, or the golden file cannot be read.</exception>
    public static CheckPlan Of(Blog blog)
    {
        var settings = blog.Settings.Checks;
        var golden = settings.Of(GoldenCheck.Kind.Name);
        return new CheckPlan
        {
            Checks = [.. CheckKinds.Before.Select(kind => PlannedCheck<Comparison>.Of(kind, settings.Of(kind.Name)))],
            LiveChecks = LiveOf(settings),
            Golden = golden.File is { } file ? Read(file, blog.Root) : [],
            GoldenFloor = golden.Floor ?? 0,
            Queries = settings.Queries,
        };
    }

    /// <exception cref="ConfigurationException">A condition cannot be understood.</exception>
    public static ImmutableArray<PlannedCheck<LiveComparison>> LiveOf(ChecksSettings settings) => [.. CheckKinds.After.Select(kind => PlannedCheck<LiveComparison>.Of(kind, settings.Of(kind.Name)))];

    private static ImmutableArray<GoldenQuery> Read(SettingText file, string root)
    {
        var name = Path.GetFullPath(file.Text, root);
        if (!File.Exists(name))
        {
            throw new ConfigurationException(file.Source, file.Line, $"checks.golden.file: there is no file {name}");
        }

        var (queries, problems) = GoldenQuery.ReadFile(name);
        return problems is [var problem, ..] ? throw new ConfigurationException(file.Source, file.Line, $"checks.golden.file: {problem}") : queries;
    }
}
