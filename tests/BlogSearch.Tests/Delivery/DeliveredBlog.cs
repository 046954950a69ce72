using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Delivery;

/// <summary>A blog of many posts whose index goes through the checks.</summary>
internal sealed class DeliveredBlog : IDisposable
{
    private static readonly string[] Crops = ["rye", "spelt", "barley", "millet", "oats", "wheat", "buckwheat", "maize"];

    private readonly TestBlog _blog = new();

    public DeliveredBlog(int posts)
    {
        for (var number = 0; number < posts; number++)
        {
            Write(number, Body(number));
        }
    }

    public string Root => _blog.Root;

    public GenerationStore Store => _blog.Store;

    public static string Body(int number) => string.Join(
        ' ', Enumerable.Range(0, 60).Select(word => string.Create(CultureInfo.InvariantCulture, $"{Crops[((number * 7) + (word * (number + 3))) % Crops.Length]} field{(number * word) % 97} granary{number}")));

    public void Write(int number, string body, string? title = null) =>
        _blog.Write(TestBlog.Post($"post{number:D3}.md", body, title ?? $"Harvest number {number}", $"20{10 + (number % 10)}-0{1 + (number % 9)}-11", tags: [Crops[number % Crops.Length]]));

    public void Write(string path, string text) => _blog.Write(path, text);

    public void Delete(int number) => _blog.Delete($"post{number:D3}.md");

    public RolloutReport Run(RolloutOptions? options = null) =>
        new Rollout(Store, BlogReader.Open(Root), TimeProvider.System).Run(options ?? new RolloutOptions(), progress: null, TestContext.Current.CancellationToken);

    public void Dispose() => _blog.Dispose();
}
