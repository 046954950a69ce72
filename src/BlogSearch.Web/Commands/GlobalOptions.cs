using System.CommandLine;
using BlogSearch.Blogs;
using BlogSearch.Generations;

namespace BlogSearch.Web.Commands;

/// <summary>The options that every command has.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string> _index = new("--index")
    {
        Description = "The folder where indexes live",
        HelpName = "DIR",
        DefaultValueFactory = _ => "index",
        Recursive = true,
    };

    private readonly Option<BlogKind?> _kind = new("--kind")
    {
        Description = "What generator the blog is written for, instead of finding out",
        HelpName = "KIND",
        CustomParser = OptionValues.Kind,
        Recursive = true,
    };

    private readonly Option<bool> _quiet = new("--quiet")
    {
        Description = "Only errors and warnings",
        Arity = ArgumentArity.Zero,
        Recursive = true,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "The answer as JSON",
        Arity = ArgumentArity.Zero,
        Recursive = true,
    };

    public IEnumerable<Option> All => [_index, _kind, _quiet, _json];

    /// <summary>Absolute; a relative one is meant from where the person stands.</summary>
    public string Index(ParseResult given) => Path.GetFullPath(given.GetRequiredValue(_index));

    public BlogKind? Kind(ParseResult given) => given.GetValue(_kind);

    public bool Quiet(ParseResult given) => given.GetValue(_quiet);

    public bool Json(ParseResult given) => given.GetValue(_json);

    /// <summary>The generations of a blog that is named.</summary>
    public GenerationStore StoreOf(Blog blog, ParseResult given, TimeProvider clock) => GenerationStore.For(Index(given), blog.Root, clock);
}
