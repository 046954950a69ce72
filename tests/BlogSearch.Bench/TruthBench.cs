using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using BlogSearch.Blogs;
using BlogSearch.Indexing;
using BlogSearch.Posts;

namespace BlogSearch.Bench;

/// <summary>Compares what is read of whole blogs with what their real generators made of them.</summary>
internal static class TruthBench
{
    /// <param name="truth">Folder of NAME.jsonl and NAME.text.jsonl.gz; the blogs lie beside it, in <c>../blogs/NAME</c>.</param>
    /// <param name="verbose">Prints every difference, not only the counts.</param>
    public static int Run(string truth, bool verbose, TextWriter output)
    {
        if (!Usage.IsThere(truth, output))
        {
            return 1;
        }

        // The truth was made with Jekyll's zone set to UTC, whatever the blog's own configuration says.
        Environment.SetEnvironmentVariable("BLOGSEARCH__BLOG__TIMEZONE", "UTC");
        output.WriteLine("Jekyll's time zone set to UTC, as for the truth.");
        output.WriteLine("blog            posts      urls       days       titles     terms      anchors          text recall  precision");
        foreach (var file in Directory.GetFiles(truth, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var blog = Path.Combine(truth, "..", "blogs", name);
            if (Usage.IsThere(blog, output))
            {
                Compare(name, blog, file, verbose, output);
            }
        }

        return 0;
    }

    private static void Compare(string name, string blogFolder, string file, bool verbose, TextWriter output)
    {
        var blog = BlogReader.Open(blogFolder);
        var read = BlogSurvey.Of(blog, TimeProvider.System.GetUtcNow(), CancellationToken.None).Posts(CancellationToken.None)
            .Where(post => post.State == PostState.Published)
            .ToDictionary(post => post.Path, StringComparer.Ordinal);
        var texts = Texts(file);
        var tally = new TruthTally(verbose ? output : TextWriter.Null);
        var expected = 0;
        foreach (var line in File.ReadLines(file))
        {
            var truth = JsonDocument.Parse(line).RootElement;
            var path = truth.GetProperty("file").GetString()!; // every line of a truth file names its post
            if (IsPublished(truth))
            {
                expected++;
                tally.Compare(path, truth, texts.GetValueOrDefault(path), read.GetValueOrDefault(path));
                read.Remove(path);
            }
        }

        foreach (var extra in read.Keys)
        {
            tally.Extra(extra);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-15} {tally.Row(expected)}"));
    }

    private static bool IsPublished(JsonElement truth) =>
        !(truth.GetProperty("draft").ValueKind == JsonValueKind.True)
        && !(truth.TryGetProperty("published", out var published) && published.ValueKind == JsonValueKind.False)
        && (!DateTimeOffset.TryParse(truth.GetProperty("date").GetString(), CultureInfo.InvariantCulture, out var date) || date <= TimeProvider.System.GetUtcNow());

    private static Dictionary<string, string> Texts(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.ChangeExtension(file, ".text.jsonl.gz")), CompressionMode.Decompress));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var post = JsonDocument.Parse(line).RootElement;
            texts[post.GetProperty("file").GetString()!] = post.GetProperty("text").GetString() ?? ""; // every line names its post
        }

        return texts;
    }
}
