using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace BlogSearch.Web.Api;

/// <summary>A feed as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public const string MimeType = "application/feed+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Page);
            json.WriteString("feed_url", feed.Self);
            if (feed.Next is { } next)
            {
                json.WriteString("next_url", next);
            }

            json.WriteString("language", feed.Language);
            json.WriteStartArray("authors");
            Person(json, feed.Author);
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var post in feed.Posts)
            {
                Post(json, post);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Post(Utf8JsonWriter json, FeedPost post)
    {
        json.WriteStartObject();
        json.WriteString("id", post.Id);
        json.WriteString("url", post.Url);
        json.WriteString("title", post.Title);
        json.WriteString("content_text", post.Text);
        if (post.Date is { } day)
        {
            json.WriteString("date_published", FeedPost.Moment(day));
        }

        json.WriteString("language", post.Language);
        if (post.Authors.Length > 0)
        {
            json.WriteStartArray("authors");
            foreach (var author in post.Authors)
            {
                Person(json, author);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("tags");
        foreach (var topic in post.Topics)
        {
            json.WriteStringValue(topic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
