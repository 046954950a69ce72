using System.CommandLine.Parsing;
using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Commands;

/// <summary>Values of options, read by our own rules so that a wrong one gets a sentence that says what would be right.</summary>
internal static class OptionValues
{
    public const string LinksToSite = "site";
    public const string LinksToPosts = "post";

    public static BlogKind? Kind(ArgumentResult given)
    {
        var value = given.Tokens[0].Value;
        if (Enum.GetNames<BlogKind>().Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<BlogKind>(value, ignoreCase: true);
        }

        var kinds = string.Join(", ", Enum.GetNames<BlogKind>()).ToLowerInvariant();
        given.AddError($"--kind {value}: there is no such kind of blog. Take one of {kinds}.");
        return null;
    }

    public static int? Keep(ArgumentResult given)
    {
        var value = given.Tokens[0].Value;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var generations) && generations > 0)
        {
            return generations;
        }

        given.AddError($"--keep {value}: how many generations stay on disk is a number from 1 on.");
        return null;
    }

    public static TimeSpan? Duration(ArgumentResult given)
    {
        var value = given.Tokens[0].Value;
        if (Durations.Parse(value) is { } duration)
        {
            return duration;
        }

        given.AddError($"--global-timeout {value}: a time is written 30s, 5m or 1h30m.");
        return null;
    }

    public static int? Generation(ArgumentResult given)
    {
        var value = given.Tokens[0].Value;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        given.AddError($"{value} is no generation: N is a number that `blogsearch generations` lists.");
        return null;
    }

    public static string Links(ArgumentResult given)
    {
        var value = given.Tokens[0].Value;
        if (value is not (LinksToSite or LinksToPosts))
        {
            given.AddError($"--links {value}: results lead to the published `{LinksToSite}` or to the reading view of a `{LinksToPosts}`.");
        }

        return value;
    }

    public static string BasePath(ArgumentResult given)
    {
        var value = given.Tokens[0].Value.TrimEnd('/');
        if (value.Length > 0 && !PublicPath.IsBasePath(value))
        {
            given.AddError($"--base-path {given.Tokens[0].Value}: the path that visitors know the page by looks like /search, of letters, digits and - . _ ~.");
        }

        return value;
    }

    public static string? Metrics(ArgumentResult given)
    {
        var value = given.Tokens[0].Value;
        if (!ListenAddresses.AreValid(value) || value.Contains(';', StringComparison.Ordinal) || BindingAddress.Parse(value).Port == 0)
        {
            given.AddError($"--metrics {value}: the address for Prometheus looks like http://127.0.0.1:5081, with a port of its own.");
        }

        return value;
    }

    public static string Urls(ArgumentResult given)
    {
        var value = given.Tokens[0].Value;
        if (!ListenAddresses.AreValid(value))
        {
            given.AddError($"--urls {value}: an address to listen on looks like {ServeOptions.LoopbackUrl}, or http://*:80 for the whole network; several are separated by `;`. For https put a proxy in front.");
        }

        return value;
    }
}
