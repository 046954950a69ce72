using System.CommandLine;
using BlogSearch.Searching;

namespace BlogSearch.Web.Commands;

/// <summary>What <c>search</c> and <c>explain</c> ask for: words, and options called as the parameters of the page's address.</summary>
internal sealed class RequestOptions
{
    // Whatever is no option of ours is query text, also with a hyphen before it.
    private readonly Argument<string[]> _words = new("WORDS")
    {
        Description = "What to look for; -word leaves out posts with it, and behind -- every word is query text",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly List<(string Parameter, Option<string[]> Option)> _parameters =
    [
        ("tag", Parameter("--tag", "T", "Only posts with this tag; several: with all of them")),
        ("category", Parameter("--category", "C", "Only posts of this category; several: of one of them")),
        ("author", Parameter("--author", "A", "Only posts by this author; several: by one of them")),
        ("from", Parameter("--from", "DATE", "First day, month or year")),
        ("to", Parameter("--to", "DATE", "Last day, month or year")),
        ("sort", Parameter("--sort", "S", "relevance, newest, oldest or relevance-only")),
    ];

    /// <param name="pages">True for a command that shows the results page by page.</param>
    public RequestOptions(Command command, bool pages)
    {
        if (pages)
        {
            _parameters.Add(("page", Parameter("--page", "N", "Page of the results, from 1")));
            _parameters.Add(("size", Parameter("--size", "N", $"Results on a page, up to {SearchLimits.PageSize}")));
        }

        command.Arguments.Add(_words);
        foreach (var (_, option) in _parameters)
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="CommandException">A value makes no sense.</exception>
    public SearchRequest Read(ParseResult given, TimeProvider clock)
    {
        var text = string.Join(' ', given.GetValue(_words) ?? []);
        var filters = _parameters.SelectMany(parameter => given.GetValue(parameter.Option) ?? [], (parameter, value) => KeyValuePair.Create(parameter.Parameter, value));
        var (request, problems) = RequestParameters.Read(filters.Prepend(KeyValuePair.Create("q", text)));
        return problems is [var problem, ..]
            ? throw new CommandException($"--{problem.Name}: {problem.What}", ExitCode.WrongUsage)
            : request with { Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) };
    }

    private static Option<string[]> Parameter(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description, Arity = ArgumentArity.OneOrMore };
}
