using System.Globalization;
using BlogSearch.Bench;

return args switch
{
    ["index", var blog] => IndexBench.Run(blog, Console.Out),
    ["queries", var blog] => QueryBench.Run(blog, Console.Out),
    ["suggest", var blog, .. var texts] => SuggestBench.Run(blog, texts, Console.Out),
    ["queries", var blog, "--posts", var posts] when int.TryParse(posts, CultureInfo.InvariantCulture, out var count) => QueryBench.Run(blog, count, Console.Out),
    ["page", var blog] => await PageBench.Run(blog, Console.Out),
    ["pictures", var folder] => await Pictures.Take(folder, Console.Out),
    ["relevance", var relevance, var blog] => RelevanceBench.Run(relevance, blog, Console.Out),
    ["typos", var blog] => TypoBench.Run(blog, Console.Out),
    ["hostile", var queries, var blog] => HostileBench.Run(queries, blog, Console.Out),
    ["counts", var blog] => CountCheck.Run(blog, Console.Out),
    ["edits", var blog] => await EditsDrill.Run(blog, 100, Console.Out),
    ["edits", var blog, var edits] => await EditsDrill.Run(blog, int.Parse(edits, CultureInfo.InvariantCulture), Console.Out),
    ["kills", var blog] => await KillsDrill.Run(blog, 50, 20, Console.Out),
    ["kills", var blog, var rounds] => await KillsDrill.Run(blog, int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture) / 2, Console.Out),
    ["damage", var blog] => await DamageDrill.Run(blog, int.MaxValue, Console.Out),
    ["damage", var blog, var files] => await DamageDrill.Run(blog, int.Parse(files, CultureInfo.InvariantCulture), Console.Out),
    ["truth", var truth] => TruthBench.Run(truth, verbose: false, Console.Out),
    ["truth", var truth, "--verbose"] => TruthBench.Run(truth, verbose: true, Console.Out),
    _ => Usage.Print(Console.Error),
};
