using System.Globalization;
using BlogSearch.Bench;

return args switch
{
    ["index", var blog] => IndexBench.Run(blog, Console.Out),
    ["queries", var blog] => QueryBench.Run(blog, Console.Out),
    ["suggest", var blog, .. var texts] => SuggestBench.Run(blog, texts, Console.Out),
    ["queries", var blog, "--posts", var posts] when int.TryParse(posts, CultureInfo.InvariantCulture, out var count) => QueryBench.Run(blog, count, Console.Out),
    ["relevance", var relevance, var blog] => RelevanceBench.Run(relevance, blog, Console.Out),
    ["typos", var blog] => TypoBench.Run(blog, Console.Out),
    ["hostile", var queries, var blog] => HostileBench.Run(queries, blog, Console.Out),
    ["counts", var blog] => CountCheck.Run(blog, Console.Out),
    ["truth", var truth] => TruthBench.Run(truth, verbose: false, Console.Out),
    ["truth", var truth, "--verbose"] => TruthBench.Run(truth, verbose: true, Console.Out),
    _ => Usage.Print(Console.Error),
};
