using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace BlogSearch.Web.Commands;

/// <summary>From the words on the command line to an exit code.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new()
    {
        // `search -not` and `search @someone` are query text: no bundles of one-letter options, no files of arguments.
        EnablePosixBundling = false,
        ResponseFileTokenReplacer = null,
    };

    public static async Task<int> Run(IReadOnlyList<string> arguments, Terminal terminal, RootCommand root)
    {
        // Messages of the parser and of the system come in the language of the rest.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        var given = root.Parse(arguments, Parsing);
        if (given.Action is ParseErrorAction)
        {
            terminal.Error(UsageErrors.FirstOf(given));
            return ExitCode.WrongUsage;
        }

        using var interruption = new Interruption();
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.ErrorOutput,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null, // signals are ours: see Interruption
        };
        return await CommandEdge.Run(terminal, () => given.InvokeAsync(invocation, interruption.Token));
    }

    /// <summary>The command without a name, which serves, with what all commands share.</summary>
    public static RootCommand Root(GlobalOptions options, ServeCommand serve, params ReadOnlySpan<Command> others)
    {
        var root = new RootCommand("Search for a blog: reads its folder as it is, indexes it, serves a page that finds things.\nWithout a command: serve.");

        // `/?` and `/h` would be help on every system, but they are query text.
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(new HelpOption("--help", "-h", "-?"));
        foreach (var option in options.All)
        {
            root.Options.Add(option);
        }

        serve.Become(root);
        root.Subcommands.Add(serve.Command);
        foreach (var command in others)
        {
            root.Subcommands.Add(command);
        }

        return root;
    }
}
