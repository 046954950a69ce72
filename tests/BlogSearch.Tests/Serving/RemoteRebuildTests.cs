using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BlogSearch.Tests.Support;
using BlogSearch.Web.Serving;
using Microsoft.Extensions.Time.Testing;

namespace BlogSearch.Tests.Serving;

public sealed class RemoteRebuildTests
{
    private static readonly Uri Rebuild = new("/api/admin/rebuild", UriKind.Relative);
    private static readonly Uri Webhook = new("/api/webhook/github", UriKind.Relative);

    [Fact]
    public async Task Without_a_secret_there_is_no_such_address()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog);

        using var rebuild = await running.Client.PostAsync(Rebuild, null, TestContext.Current.CancellationToken);
        using var webhook = await running.Client.PostAsync(Webhook, null, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (rebuild.StatusCode, webhook.StatusCode));
    }

    [Fact]
    public async Task Who_knows_the_secret_starts_a_run_and_can_follow_it()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, WithSecrets);
        await running.Finds("rye", ["a.md"]);
        blog.Write(TestBlog.Post("b.md", "rye"));
        running.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningBlog.AdminSecret);

        using var asked = await running.Client.PostAsync(Rebuild, null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        var status = default(JsonElement);
        await RunningBlog.Until(
            async () =>
            {
                status = await running.Client.GetFromJsonAsync<JsonElement>(asked.Headers.Location, TestContext.Current.CancellationToken);
                return status.GetProperty("state").GetString() == "done";
            },
            "the run is done");
        Assert.Equal((2, 1), (status.GetProperty("generation").GetInt32(), status.GetProperty("parsed").GetInt32()));
        Assert.Equal(["a.md", "b.md"], (await running.Paths("rye") ?? []).Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer the secret of the operator and more")]
    [InlineData("Bearer the secret of the operatoR")]
    [InlineData("Basic the secret of the operator")]
    public async Task Who_does_not_know_it_starts_nothing(string? given)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, WithSecrets);
        using var request = new HttpRequestMessage(HttpMethod.Post, Rebuild);
        request.Headers.TryAddWithoutValidation("Authorization", given);

        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Null(running.Requests.Find(2));
    }

    [Fact]
    public async Task A_signed_push_fetches_what_the_author_pushed_and_indexes_it_once()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        using var repositories = await GitPair.Around(blog);
        await using var running = await RunningBlog.Start(blog, WithSecrets);
        await running.Finds("rye", ["a.md"]);
        await repositories.Push("b.md", TestBlog.Post("b.md", "rye from afar").Text);

        Assert.Equal(HttpStatusCode.Accepted, await Send(running, "push", "one", "{\"ref\":\"refs/heads/main\"}"));
        await running.Finds("rye", ["a.md", "b.md"]);

        // The same again, under the same name or another, is a replay; other events mean no changes.
        Assert.Equal(HttpStatusCode.OK, await Send(running, "push", "one", "{\"ref\":\"refs/heads/main\"}"));
        Assert.Equal(HttpStatusCode.OK, await Send(running, "push", "two", "{\"ref\":\"refs/heads/main\"}"));
        Assert.Equal(HttpStatusCode.OK, await Send(running, "ping", "three", "{}"));
        Assert.Null(running.Requests.Find(3));
    }

    [Fact]
    public async Task A_history_that_was_rewritten_is_not_merged_and_the_run_says_so()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        using var repositories = await GitPair.Around(blog);
        await using var running = await RunningBlog.Start(blog, WithSecrets);
        await running.Finds("rye", ["a.md"]);
        await repositories.Rewrite("a.md", TestBlog.Post("a.md", "wheat").Text);

        await Send(running, "push", "one", "{}");

        await RunningBlog.Until(() => Task.FromResult(running.Requests.Find(2)?.State == RunState.Failed), "the pull fails");
        Assert.StartsWith("git pull --ff-only says: ", running.Requests.Find(2)!.Problem, StringComparison.Ordinal);
        Assert.Equal(["a.md"], await running.Paths("rye") ?? []);
    }

    [Fact]
    public async Task What_could_not_be_fetched_is_fetched_later_and_a_delivery_that_is_sent_again_counts()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.Zero));
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        using var repositories = await GitPair.Around(blog);
        await using var running = await RunningBlog.Start(blog, options => WithSecrets(options) with { TimeProvider = clock });
        await running.Finds("rye", ["a.md"]);
        await repositories.Push("b.md", TestBlog.Post("b.md", "rye from afar").Text);
        repositories.Unplug();
        Assert.Equal(HttpStatusCode.Accepted, await Send(running, "push", "one", "{}"));
        await RunningBlog.Until(() => Task.FromResult(running.Requests.Find(2)?.State == RunState.Failed), "the pull fails");
        Assert.EndsWith("the last attempt to bring it up to date failed\n", await running.Text("/health/ready"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Accepted, await Send(running, "push", "one", "{}"));
        await RunningBlog.Until(() => Task.FromResult(running.Requests.Find(3)?.State == RunState.Failed), "the pull fails again");
        Assert.Single(running.Said, line => line.Contains("could not be fetched", StringComparison.Ordinal)); // it is the same each time
        repositories.Plug();

        await running.Finds("rye", ["a.md", "b.md"], () => clock.Advance(TimeSpan.FromSeconds(5))); // the next attempt comes by itself
    }

    [Fact]
    public async Task A_body_without_a_length_that_never_ends_is_refused_as_well()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, WithSecrets);
        using var request = new HttpRequestMessage(HttpMethod.Post, Webhook) { Content = new StreamContent(new EndlessStream((25L << 20) + 1)) };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-GitHub-Event", "push");
        request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", "sha256=" + new string('0', 64));

        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Null(running.Requests.Find(2));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sha256=")]
    [InlineData("sha256=zz")]
    [InlineData("sha1=0000000000000000000000000000000000000000")]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task An_unsigned_push_means_nothing(string? signature)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, WithSecrets);

        Assert.Equal(HttpStatusCode.Unauthorized, await Send(running, "push", "one", "{}", signature ?? ""));
        Assert.Null(running.Requests.Find(2));
    }

    [Fact]
    public async Task A_body_larger_than_any_of_GitHubs_is_refused()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, WithSecrets);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Send(running, "push", "one", new string(' ', (25 << 20) + 1)));
    }

    private static ServeOptions WithSecrets(ServeOptions options) =>
        options with { AdminSecret = new Secret(RunningBlog.AdminSecret), WebhookSecret = new Secret(RunningBlog.WebhookSecret) };

    private static async Task<HttpStatusCode> Send(RunningBlog running, string what, string delivery, string body, string? signature = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, Webhook) { Content = new ByteArrayContent(bytes) };
        request.Headers.ExpectContinue = true; // what is too large need not be sent
        request.Headers.Add("X-GitHub-Event", what);
        request.Headers.Add("X-GitHub-Delivery", delivery);
        request.Headers.TryAddWithoutValidation(
            "X-Hub-Signature-256",
            signature ?? "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(RunningBlog.WebhookSecret), bytes)));
        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>So many zeros, without a length that could be told before.</summary>
    private sealed class EndlessStream(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, read).Clear();
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
