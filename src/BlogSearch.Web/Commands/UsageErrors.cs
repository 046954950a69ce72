using System.CommandLine;
using System.CommandLine.Parsing;

namespace BlogSearch.Web.Commands;

/// <summary>What was wrong with a command line, in one line that says what would be right.</summary>
internal static class UsageErrors
{
    public static string FirstOf(ParseResult given)
    {
        var command = given.CommandResult.Command;
        var what = given.UnmatchedTokens is [var stranger, ..] ? Stranger(stranger, given.CommandResult) : given.Errors[0].Message;

        // The parser's own messages can have several lines.
        return $"{what.Split('\n')[0].TrimEnd()} See `{NameOf(command)} --help`.";
    }

    public static string UnknownOption(string typed, SymbolResult given)
    {
        var name = typed.Split('=', ':')[0];
        return $"There is no option {name}.{Suggestion(name, OptionsAt(given))}";
    }

    private static string Stranger(string typed, CommandResult given) => given.Command switch
    {
        _ when typed.StartsWith('-') => UnknownOption(typed, given),
        RootCommand root => $"There is no command {typed}.{Suggestion(typed, root.Subcommands.Select(command => command.Name), $" A folder is served by `blogsearch serve {typed}`.")}",
        var command => $"{typed} is one too many: {NameOf(command)} takes {Arguments(command)}.",
    };

    private static string Suggestion(string typed, IEnumerable<string> names, string otherwise = "") =>
        NearestName.Find(typed, names) is { } near ? $" Did you mean {near}?" : otherwise;

    private static string Arguments(Command command) =>
        command.Arguments.Count == 0 ? "no argument" : $"one {command.Arguments[0].Name}";

    private static IEnumerable<string> OptionsAt(SymbolResult? given)
    {
        for (; given is not null; given = given.Parent)
        {
            if (given is CommandResult at)
            {
                foreach (var option in at.Command.Options)
                {
                    yield return option.Name;
                }
            }
        }
    }

    private static string NameOf(Command command) => command is RootCommand ? "blogsearch" : $"blogsearch {command.Name}";
}
