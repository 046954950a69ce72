using BlogSearch.Bench;

return args switch
{
    ["index", var blog] => IndexBench.Run(blog, Console.Out),
    ["queries", var blog] => QueryBench.Run(blog, Console.Out),
    _ => Usage.Print(Console.Error),
};
