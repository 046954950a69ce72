using BlogSearch.Bench;

return args switch
{
    ["index", var blog] => IndexBench.Run(blog, Console.Out),
    ["queries", var blog] => QueryBench.Run(blog, Console.Out),
    ["suggest", var blog, .. var texts] => SuggestBench.Run(blog, texts, Console.Out),
    ["counts", var blog] => CountCheck.Run(blog, Console.Out),
    ["truth", var truth] => TruthBench.Run(truth, verbose: false, Console.Out),
    ["truth", var truth, "--verbose"] => TruthBench.Run(truth, verbose: true, Console.Out),
    _ => Usage.Print(Console.Error),
};
