using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>Reads the group <c>checks</c>.</summary>
internal static class CheckSettingsReader
{
    private const string Queries = "queries";

    private const string Watch = "watch";

    /// <summary>What is no check.</summary>
    private static readonly string[] Others = [Queries, Watch];

    private static readonly string[] Keys = ["successCondition", "failureCondition", "failureLimit", "dryRun"];

    private static readonly string[] GoldenKeys = [.. Keys, "file", "floor"];

    /// <exception cref="ConfigurationException">An unknown check or key, or a value that makes no sense.</exception>
    public static ChecksSettings Read(SettingsValues values, Node.Map group)
    {
        var checks = ImmutableSortedDictionary.CreateBuilder<string, CheckSettings>(StringComparer.Ordinal);
        foreach (var pair in group.Pairs.Where(pair => !Others.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)))
        {
            // No shell sets a variable with a hyphen in its name.
            var name = ChecksSettings.Names.FirstOrDefault(name => Bare(name).Equals(Bare(pair.Key), StringComparison.OrdinalIgnoreCase))
                ?? throw SettingsReader.Unknown(values.Source, pair, "checks.", [.. ChecksSettings.Names, .. Others]);
            checks[name] = Check(values, name, pair);
        }

        return new ChecksSettings { Checks = checks.ToImmutable(), Queries = values.Texts(Find(group, Queries)), Watch = values.DurationOrOff(Find(group, Watch)) };
    }

    private static Node? Find(Node.Map group, string key) => group.Pairs.FirstOrDefault(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;

    private static CheckSettings Check(SettingsValues values, string name, Node.Map.Pair pair)
    {
        var check = pair.Value.IsNull ? Node.Map.Empty : pair.Value as Node.Map ?? throw values.Wrong(pair.Value, "holds no keys and values");
        var known = name == "golden" ? GoldenKeys : Keys;
        foreach (var key in check.Pairs.Where(key => !known.Contains(key.Key, StringComparer.OrdinalIgnoreCase)))
        {
            throw SettingsReader.Unknown(values.Source, key, $"checks.{name}.", known);
        }

        return new CheckSettings
        {
            SuccessCondition = Text(values, check, "successCondition"),
            FailureCondition = Text(values, check, "failureCondition"),
            FailureLimit = values.Whole(check, "failureLimit", least: 0),
            DryRun = values.Flag(check, "dryRun"),
            File = Text(values, check, "file"),
            Floor = values.Number(check.Find("floor")),
        };
    }

    private static SettingText? Text(SettingsValues values, Node.Map check, string key) =>
        check.Find(key) is { } node ? new SettingText(values.Text(node), values.Source, node.Line) : null;

    private static string Bare(string name) => name.Replace("-", "", StringComparison.Ordinal);
}
